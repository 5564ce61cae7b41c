import path from "node:path";
import { page } from "../builders/tray/page";
import type { Component } from "../running/component";
import component from "../src";

/** Where the page about the operations of the Tray connector is. */
export const trayPageFile = path.resolve(__dirname, "../builders/tray/operations.md");

/** That page: the component as the package has it once it is built. */
export const trayPage = (): string => page(component as unknown as Component);
