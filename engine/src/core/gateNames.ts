/** The gate that lets free text through within 24 hours of the contact's last message, and the fallback after it. */
export const windowGate = 'service window';

/** The gate that leaves alone whom WhatsApp could not deliver to several times in a row. */
export const reachableGate = 'reachable';
