import type { BatchAccount, LostRecord } from "../../wire";
import { Download } from "../Download";
import { Scrolled } from "../Scrolled";

/** As many rows are shown; all of them are in the output. */
const mostShown = 200;

const Row = ({ row, recordId, field, reason, message, retryable }: LostRecord) => (
  <tr>
    <td>{row}</td>
    <td>
      <code>{recordId ?? ""}</code>
    </td>
    <td>{[field ?? "", message ?? reason ?? "not sent"].filter(Boolean).join(": ")}</td>
    <td>{retryable === false ? "no" : "yes"}</td>
  </tr>
);

const Count = ({ label, count, kind }: { label: string; count: number; kind: string }) => (
  <span class={count > 0 ? `tally ${kind}` : "tally"}>
    <b>{count.toLocaleString("en-US")}</b> {label}
  </span>
);

/** What became of every record of a batch: those that Customer.io does not hold first. */
export const AccountTable = ({ account }: { account: BatchAccount }) => {
  const { total, accepted, rejected, unsent, retryRecords } = account;
  const lost = [...rejected, ...unsent];
  return (
    <div class="account">
      <p class="tallies">
        <Count label={`of ${total.toLocaleString("en-US")} accepted`} count={accepted} kind="good" />
        <Count label="rejected" count={rejected.length} kind="bad" />
        <Count label="not sent" count={unsent.length} kind="warn" />
      </p>
      {lost.length > 0 && (
        <Scrolled label="Records that Customer.io does not hold" class="rows">
          <table>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Identifier</th>
                <th scope="col">Why</th>
                <th scope="col">Again</th>
              </tr>
            </thead>
            <tbody>
              {lost.slice(0, mostShown).map((one) => (
                <Row key={one.row} {...one} />
              ))}
            </tbody>
          </table>
          {lost.length > mostShown && <p class="nothing">{`and ${lost.length - mostShown} more`}</p>}
        </Scrolled>
      )}
      {retryRecords.length > 0 && (
        <Download
          name="retry-records.json"
          text={() => JSON.stringify(retryRecords, null, 2)}
          label={`Retry records (${retryRecords.length.toLocaleString("en-US")})`}
        />
      )}
    </div>
  );
};
