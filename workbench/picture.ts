import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exitWith } from "../demo/exitWith";
import { takePicture } from "./takePicture";
import { openBrowser } from "./test/browser";

const file = path.join(__dirname, "workbench.png");

/** Writes the picture in the README where it is another than before. */
const picture = async (): Promise<number> => {
  const browser = await openBrowser();
  try {
    const taken = await takePicture(browser);
    if (!existsSync(file) || !readFileSync(file).equals(taken)) writeFileSync(file, taken);
    return 0;
  } finally {
    await browser.close();
  }
};

void exitWith(picture);
