/** The end of the first piece of a word that is too long: behind a comma, since names of fields are read as a whole. */
const pieceEnd = (word: string, width: number): number => {
  const comma = word.lastIndexOf(",", width - 1) + 1;
  return comma > 0 ? comma : width;
};

const piecesOf = (word: string, width: number): string[] => {
  const pieces: string[] = [];
  let rest = word;
  while (rest.length > width) {
    const end = pieceEnd(rest, width);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
};

/** A text in lines of so many characters. Nothing is cut: a word that is too long goes on in the next line. */
export const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/)) {
    const [first = "", ...pieces] = piecesOf(word, width);
    if (line === "") line = first;
    else if (line.length + 1 + first.length <= width) line += ` ${first}`;
    else {
      lines.push(line);
      line = first;
    }
    for (const piece of pieces) {
      lines.push(line);
      line = piece;
    }
  }
  return [...lines, line];
};
