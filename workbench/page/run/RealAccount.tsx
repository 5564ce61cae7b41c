import { Icon } from "../Icon";
import { start } from "../workbench";

/** Says as long as the page is open that what runs here is real. */
export const RealAccount = () => {
  const place = start.value?.place;
  if (place?.kind !== "real") return null;
  return (
    <p class="real" role="alert">
      <Icon name="triangle-alert" />
      <b>Real account</b>{" "}
      {`Steps run on ${[place.region, place.host].filter(Boolean).join(", ")}. What they write stays.`}
    </p>
  );
};
