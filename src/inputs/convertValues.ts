import { flag } from "./fields";

export const convertValues = flag({
  label: "Convert Values",
  comments:
    "Send text that is exactly a number, true, false or null as that value instead of as text. Off: 02134 and true stay text",
});
