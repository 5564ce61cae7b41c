import { render } from "preact";
import { App } from "./App";
import { begin } from "./begin";
import "./style/base.css";
import "./style/steps.css";
import "./style/form.css";
import "./style/run.css";
import "./style/traffic.css";
import "./style/sandbox.css";
import "./style/narrow.css";

const place = document.getElementById("app");
if (place) render(<App />, place);
void begin();
