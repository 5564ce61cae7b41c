import { json, noContent } from "../http/answer";
import type { Call } from "../http/call";
import type { RouteTable } from "../http/routing";
import { Invalid, invalid, refuseIfAny } from "../problems";
import { type EmailSuppression, type SuppressionType, suppressionTypes } from "../state/emailSuppression";
import { isEmail } from "../state/identifiers";
import { pageByOffset, pageOf } from "./paging";

// Unconfirmed: unsized-pages.
const suppressionsPage = { usual: 100, most: 1000 };

/** Answers have other words than paths. */
const categories: Record<SuppressionType, string> = {
  bounces: "bounces",
  blocks: "blocks",
  spam_reports: "spam",
  invalid_emails: "invalid",
};

// Unconfirmed: suppression-types.
const typeAsked = ({ params }: Call): SuppressionType => {
  const type = suppressionTypes.find((known) => known === params.suppression_type);
  if (!type)
    throw new Invalid([invalid("suppression_type", `must be one of ${suppressionTypes.join(", ")}`)]);
  return type;
};

const addressAsked = ({ params }: Call): string => {
  const { email_address = "" } = params;
  if (!isEmail(email_address)) refuseIfAny([invalid("email_address", "must be a valid email address")]);
  return email_address.toLowerCase();
};

const domainOf = ({ email }: EmailSuppression): string => email.slice(email.lastIndexOf("@") + 1);

const shown = ({ email, reason, createdAt }: EmailSuppression) => ({
  created: createdAt,
  email,
  reason,
  status: "550",
});

/** Addresses of a type, of one domain where one is named. A mistyped domain has none (seen live). */
const listAsked = (call: Call, domain: string | null): EmailSuppression[] => {
  const type = typeAsked(call);
  return call.workspace.emailSuppressions.filter(
    (one) =>
      one.type === type && (domain === null || domain === "" || domainOf(one) === domain.toLowerCase()),
  );
};

const isThis = (type: SuppressionType, email: string) => (one: EmailSuppression) =>
  one.type === type && one.email === email;

const path = "/v1/esp/suppression/{suppression_type}/{email_address}";

export const suppressionRoutes: RouteTable = {
  // Unconfirmed: suppression-misses.
  "GET /v1/esp/search_suppression/{email_address}": (call) => {
    const email = addressAsked(call);
    const found = call.workspace.emailSuppressions.filter((one) => one.email === email);
    const [first] = found;
    if (!first) return json(200, { category: "", suppressions: null });
    const same = found.filter(({ type }) => type === first.type);
    return json(200, { category: categories[first.type], suppressions: same.map(shown) });
  },
  "GET /v1/esp/suppression/{suppression_type}": (call) => {
    const items = pageByOffset(call, listAsked(call, call.query.get("domain")), suppressionsPage);
    // Past the end the list is null (seen live).
    return json(200, {
      category: categories[typeAsked(call)],
      suppressions: items.length === 0 ? null : items.map(shown),
    });
  },
  "GET /v1/esp/domains/{domain_name}/suppression/{suppression_type}": (call) => {
    const email = call.query.get("email")?.toLowerCase();
    const found = listAsked(call, call.params.domain_name ?? "").filter(
      (one) => email === undefined || one.email === email,
    );
    const { items, next } = pageOf(call, found, suppressionsPage);
    return json(200, { category: categories[typeAsked(call)], suppressions: items.map(shown), next });
  },
  // Both change the provider's list alone, and can be repeated.
  [`POST ${path}`]: (call) => {
    const { workspace, now } = call;
    const [type, email] = [typeAsked(call), addressAsked(call)];
    if (!workspace.emailSuppressions.some(isThis(type, email)))
      workspace.emailSuppressions.push({
        type,
        email,
        reason: "Uploaded manually via api.customer.io",
        createdAt: now,
      });
    return json(200, {});
  },
  [`DELETE ${path}`]: (call) => {
    const isMeant = isThis(typeAsked(call), addressAsked(call));
    const { workspace } = call;
    workspace.emailSuppressions = workspace.emailSuppressions.filter((one) => !isMeant(one));
    return noContent;
  },
};
