import { hostModel } from '../../support/model/hostModel';
import { checkProperties } from '../../support/properties/checkProperties';

// 200 trials; each has a data file of its own.
checkProperties([hostModel], 40);
