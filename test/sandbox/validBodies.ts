/** A body that each writing route takes, with everything in it that it knows. */
export const validBodies: Record<string, unknown> = {
  "PUT /api/v1/customers/{identifier}": {
    email: "ada@example.com",
    created_at: 1_600_000_000,
    plan: "pro",
    nested: { list: [1, "two"] },
    unsubscribed: false,
    "cio_subscription_preferences.topics.topic_1": true,
    cio_subscription_preferences: { topics: { topic_2: false } },
    anonymous_id: "a1",
    _timestamp: 1_600_000_000,
    _update: false,
    cio_relationships: {
      action: "add_relationships",
      relationships: [
        {
          identifiers: { object_type_id: "1", object_id: "acme" },
          relationship_attributes: { role: "admin" },
        },
      ],
    },
  },
  "PUT /api/v1/customers/{identifier}/devices": {
    device: { id: "t1", platform: "ios", last_used: 1_600_000_000, attributes: { device_os: "17" } },
  },
  "POST /api/v1/customers/{identifier}/events": {
    name: "bought",
    type: "event",
    id: "01E4C4CT6YDC7Y5M7FE1GWWPQJ",
    timestamp: 1_600_000_000,
    data: { price: 5, items: ["a"] },
  },
  "POST /api/v1/events": {
    name: "invited",
    data: { recipient: "ada@example.com" },
    timestamp: 1_600_000_000,
  },
  "POST /api/v1/merge_customers": { primary: { id: "ada" }, secondary: { email: "bob@example.com" } },
  "POST /api/v1/segments/{segment_id}/add_customers": { ids: ["ada"] },
  "POST /api/v1/segments/{segment_id}/remove_customers": { ids: ["ada"] },
  "POST /api/v1/forms/{form_id}/submit": {
    data: { email: "ada@example.com", answer: "yes", form_name: "F" },
  },
  "POST /api/v1/metrics": {
    delivery_id: "d1",
    metric: "clicked",
    timestamp: 1_600_000_000,
    recipient: "ada@example.com",
    reason: "none",
    href: "https://example.com",
  },
  "POST /api/v1/push/events": {
    delivery_id: "d1",
    event: "opened",
    device_id: "t1",
    timestamp: 1_600_000_000,
  },
  "POST /unsubscribe/{delivery_id}": { unsubscribe: true },
  "POST /api/v2/entity": {
    type: "person",
    action: "identify",
    identifiers: { id: "ada" },
    timestamp: 1_600_000_000,
    attributes: { plan: "pro" },
    cio_relationships: [{ identifiers: { object_type_id: "1", object_id: "acme" } }],
  },
  "POST /api/v2/batch": {
    batch: [
      { type: "person", action: "event", identifiers: { email: "ada@example.com" }, name: "bought" },
      {
        type: "object",
        action: "identify",
        identifiers: { object_type_id: "1", object_id: "acme" },
        attributes: { city: "Berlin" },
        cio_relationships: [{ identifiers: { id: "ada" }, relationship_attributes: { role: "admin" } }],
      },
      {
        type: "person",
        action: "add_device",
        identifiers: { id: "ada" },
        device: { token: "t1", platform: "ios" },
      },
    ],
  },
  "POST /v1/customers": {
    filter: {
      and: [
        { or: [{ segment: { id: 7 } }, { not: { attribute: { field: "plan", operator: "exists" } } }] },
        { attribute: { field: "plan", operator: "eq", value: "pro" } },
      ],
    },
  },
  "POST /v1/customers/attributes": { ids: ["ada"] },
  "PUT /v1/customers/{customer_id}/optouts": {
    optouts: [{ channel: "whatsapp", from: "+15551234567", optout: true }],
  },
  "POST /v1/objects": {
    object_type_id: "1",
    filter: { object_attribute: { field: "city", operator: "eq", value: "Berlin", type_id: "1" } },
  },
  "POST /v1/segments": { segment: { name: "VIP", description: "Very important" } },
  "POST /v1/campaigns/{broadcast_id}/triggers": {
    per_user_data: [{ id: "ada", data: { code: 1 } }],
    data: { headline: "News" },
    id_ignore_missing: true,
    email_add_duplicates: true,
  },
  "POST /v1/send/email": {
    transactional_message_id: 44,
    to: '"Ada, Countess" <ada@example.com>',
    identifiers: { id: "ada" },
    cc: "bob@example.com",
    bcc: "eve@example.com",
    from: "news@example.com",
    reply_to: "help@example.com",
    subject: "Hi",
    preheader: "There",
    body: "<p>Hi</p>",
    body_plain: "Hi",
    headers: '[{"name":"X-A","value":"b"}]',
    attachments: { "a.txt": "YQ==" },
    message_data: { code: "1" },
    send_at: 1_600_000_000,
    language: "fr",
    tracked: false,
    send_to_unsubscribed: false,
    auto_create: false,
  },
  "POST /v1/send/push": {
    transactional_message_id: "order_shipped",
    identifiers: { email: "ada@example.com" },
    to: "all",
    title: "Hi",
    message: "There",
    custom_data: { code: "1" },
    custom_device: { token: "t1", platform: "ios", attributes: { device_os: "17" } },
    custom_payload: { ios: {}, android: {} },
  },
  "POST /v1/send/sms": {
    transactional_message_id: 46,
    identifiers: { id: "ada" },
    to: "+14155552671",
    from: "+15551234567",
  },
  "POST /v1/send/in_app": { transactional_message_id: 47, identifiers: { id: "ada" } },
  "POST /v1/send/inbox_message": { transactional_message_id: 48, identifiers: { id: "ada" } },
  "POST /v1/send/whatsapp": { transactional_message_id: 49, identifiers: { id: "ada" } },
  "POST /v1/exports/customers": { filters: { segment: { id: 7 } }, attributes: ["plan"] },
  "POST /v1/exports/deliveries": {
    campaign_id: 5,
    start: 1_600_000_000,
    end: 1_700_000_000,
    attributes: ["plan"],
    metric: "opened",
    drafts: true,
  },
  "POST /v1/imports": {
    import: {
      data_file_url: "https://files.example.com/people.csv",
      name: "People",
      type: "people",
      identifier: "email",
      data_to_process: "all",
      description: "From the shop",
    },
  },
  "POST /v1/collections": { name: "products", data: [{ sku: "a1", price: 5 }] },
  "PUT /v1/collections/{collection_id}": { name: "products", data: [{ sku: "a1" }] },
  "PUT /v1/collections/{collection_id}/content": [{ sku: "a1", nested: { list: [1] } }],
  "POST /v1/reporting_webhooks": {
    name: "Orders",
    endpoint: "https://example.com/hook",
    events: ["email_sent", "customer_unsubscribed"],
    disabled: true,
    full_resolution: true,
    with_content: true,
  },
  "PUT /v1/reporting_webhooks/{webhook_id}": {
    name: "Orders",
    endpoint: "https://user:secret@example.com/hook",
    events: ["email_sent"],
  },
  "POST /v1/snippets": { name: "hours", value: "9 to 5" },
  "PUT /v1/snippets": { name: "hours", value: "9 to 5" },
};

/** Routes that write and read no body. */
export const bodyless = [
  "POST /api/v1/customers/{identifier}/suppress",
  "POST /api/v1/customers/{identifier}/unsuppress",
  "POST /v1/esp/suppression/{suppression_type}/{email_address}",
];

const params: Record<string, string> = {
  identifier: "ada",
  segment_id: "7",
  form_id: "f1",
  delivery_id: "ZAIAAVTJVG0QcCok0",
  broadcast_id: "8",
  collection_id: "1",
  webhook_id: "4",
  customer_id: "ada",
  suppression_type: "bounces",
  email_address: "ada@example.com",
};

/** A route with values in the place of its placeholders that exist in every sandbox, where any do. */
export const pathOf = (route: string): string =>
  route.slice(route.indexOf("/")).replace(/\{(\w+)\}/g, (_braces, name: string) => params[name] ?? "1");
