import type { FormsOf, ResourceForm } from '../OperationForm';
import { addPreverifiedNumber } from './addPreverifiedNumber';
import { deletePreverifiedNumber } from './deletePreverifiedNumber';
import { get } from './get';
import { getPreverifiedNumber } from './getPreverifiedNumber';
import { listAssignedAccounts } from './listAssignedAccounts';
import { listClientAccounts } from './listClientAccounts';
import { listCreditLines } from './listCreditLines';
import { listOwnedAccounts } from './listOwnedAccounts';
import { listPreverifiedNumbers } from './listPreverifiedNumbers';
import { listPreverifiedPartners } from './listPreverifiedPartners';
import { listSystemUsers } from './listSystemUsers';
import { onboardToMarketingMessages } from './onboardToMarketingMessages';
import { requestPreverifiedCode } from './requestPreverifiedCode';
import { verifyPreverifiedCode } from './verifyPreverifiedCode';

const operations: FormsOf<'business'> = {
	addPreverifiedNumber,
	deletePreverifiedNumber,
	get,
	getPreverifiedNumber,
	listAssignedAccounts,
	listClientAccounts,
	listCreditLines,
	listOwnedAccounts,
	listPreverifiedNumbers,
	listPreverifiedPartners,
	listSystemUsers,
	onboardToMarketingMessages,
	requestPreverifiedCode,
	verifyPreverifiedCode,
};

/** The business portfolio that owns accounts. */
export const business: ResourceForm = { name: 'Business', first: 'get', operations };
