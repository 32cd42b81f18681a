/** The calls that put a message on its way, and so have statuses. */
export const sendingOperations: readonly string[] = ['message.send', 'message.sendMarketing'];
