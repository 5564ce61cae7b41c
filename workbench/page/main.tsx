import { render } from "preact";
import { App } from "./App";
import { begin } from "./begin";
import "./style.css";

const place = document.getElementById("app");
if (place) render(<App />, place);
void begin();
