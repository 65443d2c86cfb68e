import { SaxesParser } from 'saxes';
import type { HostObject, Member } from '../classes';
import { calls, defineClass, reads } from '../classes';
import { nextId } from '../create';
import type { HostXmlPart } from '../data';
import { invalidArgument, itemNotFound } from '../errors';
import { text } from './arguments';
import type { Model } from './context';
import { clearUndo } from './context';

type PartsTarget = { readonly model: Model; readonly namespace: string | null };
type PartTarget = { readonly model: Model; readonly part: HostXmlPart };

/** Namespace of the document element; refuses what is not well formed. */
export function namespaceOf(xml: string): string {
  let namespace: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    namespace ??= tag.uri;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    throw invalidArgument(`XML: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (namespace === null) throw invalidArgument('XML: no element.');
  return namespace;
}

const partId = ({ workbook }: Model): string =>
  `{${nextId(workbook).toString(16).toUpperCase().padStart(8, '0')}-0000-0000-0000-000000000002}`;

const partClass = defineClass<PartTarget>(
  'CustomXmlPart',
  {
    Id: reads('1.5', ({ part }) => part.id),
    NamespaceUri: reads('1.5', ({ part }) => namespaceOf(part.xml)),
    GetXml: calls('1.5', ({ part }) => part.xml),
    SetXml: calls('1.5', ({ model, part }, [xml]) => {
      namespaceOf(text(xml, 'xml'));
      clearUndo(model);
      if (!model.profile().renumbersXmlParts) {
        part.xml = text(xml, 'xml');
        return;
      }
      const { xmlParts } = model.workbook;
      xmlParts.splice(xmlParts.indexOf(part), 1, { id: partId(model), xml: text(xml, 'xml') });
    }),
    Delete: calls('1.5', ({ model, part }) => {
      clearUndo(model);
      model.workbook.xmlParts = model.workbook.xmlParts.filter((other) => other !== part);
    }),
  },
  { identity: ({ part }) => ({ Id: part.id }) },
);

const partsOf = ({ model, namespace }: PartsTarget): readonly HostXmlPart[] =>
  namespace === null
    ? model.workbook.xmlParts
    : model.workbook.xmlParts.filter((part) => namespaceOf(part.xml) === namespace);

const find = (target: PartsTarget, id: unknown): HostObject | null => {
  const part = partsOf(target).find((candidate) => candidate.id === id);
  return part === undefined ? null : partClass.of({ model: target.model, part });
};

const only = (target: PartsTarget): HostObject | null => {
  const [part, other] = partsOf(target);
  return part === undefined || other !== undefined ? null : partClass.of({ model: target.model, part });
};

const required = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound('XML part.');
  return object;
};

const finding: Record<string, Member<PartsTarget>> = {
  GetCount: calls('1.5', (target) => partsOf(target).length),
  GetItem: calls('1.5', (target, [id]) => required(find(target, id))),
  GetItemOrNullObject: calls('1.5', (target, [id]) => find(target, id)),
};

const items = (target: PartsTarget) => partsOf(target).map((part) => partClass.of({ model: target.model, part }));

const scopedClass = defineClass<PartsTarget>(
  'CustomXmlPartScopedCollection',
  {
    ...finding,
    GetOnlyItem: calls('1.5', (target) => required(only(target))),
    GetOnlyItemOrNullObject: calls('1.5', only),
  },
  { items },
);

const partsClass = defineClass<PartsTarget>(
  'CustomXmlPartCollection',
  {
    ...finding,
    Add: calls('1.5', ({ model }, [asked]) => {
      const xml = text(asked, 'xml');
      namespaceOf(xml);
      clearUndo(model);
      const id = partId(model);
      const part: HostXmlPart = { id, xml };
      model.workbook.xmlParts.push(part);
      return partClass.of({ model, part });
    }),
    GetByNamespace: calls('1.5', ({ model }, [uri]) => scopedClass.of({ model, namespace: text(uri, 'namespaceUri') })),
  },
  { items },
);

export const customXmlPartsClass = {
  of: ({ model }: { readonly model: Model }) => partsClass.of({ model, namespace: null }),
};
