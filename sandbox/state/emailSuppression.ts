/** The lists of the email provider, in the words of paths. */
export const suppressionTypes = ["bounces", "blocks", "spam_reports", "invalid_emails"] as const;

export type SuppressionType = (typeof suppressionTypes)[number];

/** An address that the email provider sends nothing to. It says nothing about the person in Customer.io. */
export interface EmailSuppression {
  type: SuppressionType;
  email: string;
  reason: string;
  /** Seconds since 1970. */
  createdAt: number;
}
