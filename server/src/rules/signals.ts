export { Signal, scanOf, signalsOf } from '../model/signals.ts';
