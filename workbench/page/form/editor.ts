import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json, jsonParseLinter } from "@codemirror/lang-json";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { linter } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: tags.propertyName, class: "k" },
  { tag: tags.string, class: "s" },
  { tag: [tags.number, tags.bool, tags.null], class: "v" },
]);

const findMistakes = jsonParseLinter();

/** What is meant to be JSON is checked while it is typed; a field of records takes CSV as well. */
const mistakes = linter((view) => (/^\s*[[{]/.test(view.state.sliceDoc(0, 200)) ? findMistakes(view) : []), {
  delay: 150,
});

interface About {
  parent: HTMLElement;
  text: string;
  hint: string;
  attributes: Record<string, string>;
  onChange: (text: string) => void;
}

/** A field for JSON. Its styles carry the nonce, without which the browser would refuse them. */
export const newEditor = ({ parent, text, hint, attributes, onChange }: About): EditorView =>
  new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(
          document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "",
        ),
        EditorView.contentAttributes.of(attributes),
        EditorView.lineWrapping,
        history(),
        // Ctrl Enter runs the step.
        keymap.of([...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"), ...historyKeymap]),
        json(),
        mistakes,
        bracketMatching(),
        syntaxHighlighting(colours),
        placeholder(hint),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
