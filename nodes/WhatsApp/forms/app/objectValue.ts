/** The kind of object whose webhooks are WhatsApp's; an app may also subscribe to pages and the like. */
export const whatsAppObject = 'whatsapp_business_account';
