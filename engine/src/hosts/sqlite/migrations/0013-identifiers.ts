/** Which identifiers lead to a contact is asked when somebody is exported or erased, which reads the whole table anyway. */
export const identifiers = `
DROP INDEX identifier_contact;
`;
