import { writeFileSync } from "node:fs";
import path from "node:path";
import { loadComponent } from "../running/component";
import { exitWith } from "./exitWith";
import { tourPicture } from "./tourPicture";

const picture = async (): Promise<number> => {
  const drawn = await tourPicture(loadComponent());
  if (drawn === undefined) {
    process.stderr.write(
      "The demo did not end as expected: npm run demo tells why. The picture is unchanged.\n",
    );
    return 1;
  }
  writeFileSync(path.join(__dirname, "demo.svg"), drawn);
  return 0;
};

void exitWith(picture);
