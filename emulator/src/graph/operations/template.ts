export { get, list } from './template/read';
