import { fuzzes } from '../support/fuzz/fuzzes';
import { checkProperties } from '../support/properties/checkProperties';

checkProperties(fuzzes, 1000);
