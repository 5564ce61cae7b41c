import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { defineConfig } from "vite";

const { resolve } = createRequire(import.meta.url);
const folder = import.meta.dirname;

/** The icons of Lucide that the page shows, by their names there. */
const icons = [
  "arrow-left-right",
  "box",
  "braces",
  "calendar",
  "check",
  "chevron-down",
  "chevron-right",
  "circle-alert",
  "copy",
  "download",
  "external-link",
  "file-input",
  "file-text",
  "folder-up",
  "history",
  "image",
  "layers",
  "link",
  "list",
  "mail",
  "megaphone",
  "newspaper",
  "paperclip",
  "play",
  "plug",
  "plus",
  "refresh-cw",
  "rotate-ccw",
  "search",
  "send",
  "shield",
  "sliders-horizontal",
  "smartphone",
  "sparkles",
  "sun-moon",
  "table",
  "timer",
  "trash-2",
  "triangle-alert",
  "upload",
  "user-x",
  "users",
  "webhook",
  "workflow",
  "x",
  "zap",
];

const symbolOf = (name) => {
  const svg = readFileSync(resolve(`lucide-static/icons/${name}.svg`), "utf8");
  const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner.trim().replaceAll(/\s+/g, " ")}</symbol>`;
};

/** All icons in one sprite at the start of the page. */
const sprite = {
  name: "sprite",
  transformIndexHtml: (html) =>
    html.replace(
      "<body>",
      `<body><svg class="sprite" aria-hidden="true">${icons.map(symbolOf).join("")}</svg>`,
    ),
};

export default defineConfig({
  root: path.join(folder, "page"),
  plugins: [sprite],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: path.join(folder, "dist", "page"),
    emptyOutDir: true,
    assetsInlineLimit: 0, // the Content-Security-Policy allows no address with the file in it
    modulePreload: false,
  },
});
