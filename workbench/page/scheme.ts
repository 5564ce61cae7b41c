import { effect, signal } from "@preact/signals";

const schemes = ["as the system", "light", "dark"] as const;

type Scheme = (typeof schemes)[number];

const kept = localStorage.getItem("workbench-colours");

export const scheme = signal<Scheme>(schemes.find((one) => one === kept) ?? "as the system");

export const turnScheme = (): void => {
  scheme.value = schemes[(schemes.indexOf(scheme.value) + 1) % schemes.length] ?? "as the system";
};

effect(() => {
  localStorage.setItem("workbench-colours", scheme.value);
  document.documentElement.dataset.colours = scheme.value;
});
