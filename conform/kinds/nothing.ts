/** No workspace has a message or a broadcast of this number: whatever else is believed, nothing can be sent. */
export const nothing = 2_147_483_647;
