import type { HostOptions } from '../host';

/**
 * What the address of the page asks of the host: `?langue=en` an Excel in
 * English, `?exigences=1.9` one that declares an older requirement set.
 */
export function hostOptionsOf(search: string): HostOptions {
  const asked = new URLSearchParams(search);
  const requirementSet = asked.get('exigences');
  return {
    locale: asked.get('langue') === 'en' ? 'en-US' : 'fr-FR',
    ...(requirementSet === null ? {} : { requirementSet }),
  };
}
