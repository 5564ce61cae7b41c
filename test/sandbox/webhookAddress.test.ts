import { webhookAddress } from "../../sandbox/webhookAddress";

test.each(["http://127.0.0.1:8080/hook", "https://127.0.0.1/"])("--webhook takes %s", (address) => {
  expect(webhookAddress(address)).toBe(address);
});

test.each(["", "8080", "https://example.com/hook", "http://localhost:8080", "ftp://127.0.0.1/"])(
  "--webhook refuses %j, where nothing would be sent",
  (address) => {
    expect(() => webhookAddress(address)).toThrow("takes an address on this machine");
  },
);
