/** A business-scoped user id: a country, a dot, then letters and digits; a parent's has `ENT.` between. */
const userId = /^[A-Z]{2}\.[\w.]+$/;

/** A customer as Graph wants them: `to` for a phone number, `recipient` for a user id. */
export type Addressee = { readonly to: string } | { readonly recipient: string };

/** Tells the two apart. People write numbers with blanks, dots, dashes and brackets; Meta wants none of them. */
export const addresseeOf = (text: string): Addressee =>
	userId.test(text)
		? { recipient: text }
		: { to: text.replace(/[\s().\u00A0\u2010-\u2015-]/g, '') };
