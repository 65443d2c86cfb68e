import { calls, defineClass } from '../classes';

/** The client tells at its start that its event handlers are ready. */
export const addinInternalServiceClass = defineClass<object>('AddinInternalService', {
  NotifyActionHandlerReady: calls('1.1', () => undefined),
});

export const ADDIN_INTERNAL_SERVICE = 'Microsoft.InternalService.AddinInternalService';
