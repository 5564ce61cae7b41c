import { nearest } from "../../demo/nearest";

const names = [
  { key: "eventName", label: "Event Name" },
  { key: "eventData", label: "Event Data" },
  { key: "id", label: "ID" },
];

test.each([
  ["another writing of the key stands alone", "event_name", ["eventName"]],
  ["the label", "Event Data", ["eventData"]],
  ["a letter left out", "evntName", ["eventName"]],
  ["a part of several", "event", ["eventName", "eventData"]],
  ["a letter too many in a short one", "ids", ["id"]],
  ["something else", "colour", []],
])("%s", (_, typed, keys) => {
  expect(nearest(typed, names)).toEqual(keys);
});
