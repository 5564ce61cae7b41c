import { useSignal } from "@preact/signals";
import { load } from "./begin";
import { readFragment } from "./link";
import { isKnown, keepToken } from "./server";

/** What was pasted is the printed address, or the token alone. */
const tokenIn = (pasted: string): string => {
  const text = pasted.trim();
  return text.includes("#") ? (readFragment(text.slice(text.indexOf("#"))).token ?? "") : text;
};

/** Asks for what npm start printed: a link to a step carries no token. */
export const TokenForm = () => {
  const wrong = useSignal("");
  return (
    <main class="token">
      <form
        class="card"
        onSubmit={async (event) => {
          event.preventDefault();
          const pasted = new FormData(event.currentTarget).get("token");
          keepToken(tokenIn(String(pasted)));
          await load();
          if (!isKnown.value) wrong.value = "That is not the token of this start";
        }}
      >
        <h1>Customer.io workbench</h1>
        <div class="field">
          <label for="token">Address or token</label>
          <input
            id="token"
            name="token"
            required
            autocomplete="off"
            spellcheck={false}
            aria-describedby="token-hint"
          />
          <p class="mistake" role="alert">
            {wrong.value}
          </p>
          <p class="hint" id="token-hint">
            What npm start printed in the terminal where the workbench runs
          </p>
        </div>
        <button type="submit" class="run">
          Open
        </button>
      </form>
    </main>
  );
};
