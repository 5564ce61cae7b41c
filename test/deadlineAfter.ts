import { subscribe, unsubscribe } from "node:diagnostics_channel";

const events = { asked: "http.client.request.start", answered: "http.client.response.finish" };

/**
 * Has the next deadline pass soon after this process has next asked something, or was answered, and not before, however
 * busy the machine is. `jest.restoreAllMocks` gives the real one back.
 */
export const deadlineAfter = (event: keyof typeof events, milliseconds = 50) => {
  const ending = new AbortController();
  const onEvent = (): void => {
    unsubscribe(events[event], onEvent);
    setTimeout(() => ending.abort(new DOMException("The time was up", "TimeoutError")), milliseconds);
  };
  subscribe(events[event], onEvent);
  return jest.spyOn(AbortSignal, "timeout").mockImplementationOnce(() => ending.signal);
};
