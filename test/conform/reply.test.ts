import { newDiscretion } from "../../conform/discreet";
import { says } from "../../conform/reply";

const reply = (status: number, text: string) => ({ status, text, headers: {} });

test.each([
  [200, "{}\n", "200 {}"],
  [204, "", "204"],
  [200, '{"next":"","ids":[1]}', "200 {ids,next}"],
  [200, '[{"place":1}]', "200 [{place}]"],
  [404, "<!DOCTYPE html><html></html>", "404 a web page"],
  [502, "Bad Gateway", "502 text that is no JSON"],
  [401, '{"meta":{"error":"Unauthorized request"}}', "401 {meta:{error}}"],
  [400, '{"meta":{"errors":["a","b"]}}', "400 {meta:{errors:[text]}}"],
  [400, '{"errors":[{"reason":"r","field":"f","message":"m"}]}', "400 {errors:[{reason,field,message}]}"],
  [
    207,
    '{"errors":[{"batch_index":1,"reason":"r","field":"f","message":"m"}]}',
    "207 {errors:[{batch_index,reason,field,message}]}",
  ],
  [404, '{"errors":[{"detail":"not found","status":"404","code":"x"}]}', "404 {errors:[{detail,status}]}"],
  [422, '{"errors":[{"detail":"no"}]}', "422 {errors:[{detail}]}"],
  [400, '{"errors":["line 1"]}', "400 {errors}"],
])("%i with %s is %s: what an answer is, without any value of it", (status, text, expected) => {
  expect(says(reply(status, text))).toBe(expected);
});

test("keys, addresses and long numbers are hidden, also within other text", () => {
  const pair = Buffer.from("site-1234ab:key-5678cd").toString("base64");
  const discreet = newDiscretion({
    key: "apiKey",
    configVarKey: "",
    fields: {
      siteId: "site-1234ab",
      apiKey: "key-5678cd",
      appApiKey: "app-9999zz",
      baseUrl: "https://proxy.example.com",
    },
  });
  const text = `422 {site-1234ab,xkey-5678cdx,app-9999zz,${pair},ada@example.com,no 123456,proxy.example.com}`;
  expect(discreet(text)).toBe("422 {…,x…x,…,…,…,no …,…}");
  expect(discreet("200 {}; 1001 found")).toBe("200 {}; 1001 found");
});

test("text without an end is hidden in linear time", () => {
  const discreet = newDiscretion({ key: "apiKey", configVarKey: "", fields: {} });
  expect(discreet("x".repeat(5_000_000))).toHaveLength(5_000_000);
});
