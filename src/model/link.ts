/**
 * @file An experiment as the end of an address: what differs from a fixed baseline, as JSON, deflated, in base64url.
 * `e2=` names the baseline, so that links of every older version keep opening.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { decodeBase64, encodeBase64 } from "#base/base64.ts";
import { fail, ok, type Result } from "#base/result.ts";
import { applyDifference, isEqual, toDifference } from "#model/difference.ts";
import { experimentVersion, type Experiment } from "#model/experiment.ts";
import type { LinkBaseline } from "#model/linkBaseline.ts";
import { linkBaseline1 } from "#model/linkBaseline1.ts";
import { linkBaseline2 } from "#model/linkBaseline2.ts";
import type { Layer, Network } from "#model/network.ts";
import { parseExperiment } from "#model/parse.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import { isObject } from "#model/schema.ts";

const newest = { prefix: "e2=", baseline: linkBaseline2 } as const;
const known: readonly { readonly prefix: string; readonly baseline: LinkBaseline }[] = [
  newest,
  { prefix: "e1=", baseline: linkBaseline1 },
];

export const maxLinkLength = 65_536;
/** No experiment within the limits comes near; a link that unpacks to more is an attack. */
const maxJsonBytes = 524_288;

/** The text after `#`. May be longer than `maxLinkLength` if very many points are painted; then it will not open. */
export function toLink(experiment: Experiment): string {
  const difference = toDifference(newest.baseline.experiment, pack(experiment)) ?? {};
  return newest.prefix + encodeBase64(deflateSync(strToU8(JSON.stringify(difference)), { level: 9 }));
}

/** Takes the text after `#`, or a whole address. Never throws. */
export function parseLink(text: string): Result<Experiment, Problem> {
  const hash = text.slice(text.indexOf("#") + 1);
  if (hash.length > maxLinkLength) {
    return fail(toProblem("link.tooLong", "", { length: hash.length, max: maxLinkLength }));
  }
  // What else a link carries stands behind `&`, see `sharedLink.ts`.
  const [link = ""] = hash.split("&", 1);
  const version = known.find(({ prefix }) => link.startsWith(prefix));
  if (!version) return fail(toUnknownPrefix(link));
  const json = parseJson(link.slice(version.prefix.length));
  if (!json.ok) return json;
  const { baseline } = version;
  return parseExperiment(unpack(applyDifference(baseline.experiment, json.value), baseline));
}

/** `e3=` and so on come from a page that is newer than this one. */
function toUnknownPrefix(link: string): Problem {
  const version = Number(/^e(\d{1,4})=/.exec(link)?.[1] ?? 0);
  return version > experimentVersion
    ? toProblem("document.newerVersion", "version", { version, newest: experimentVersion })
    : toProblem("link.unreadable", "");
}

function parseJson(text: string): Result<unknown, Problem> {
  const unreadable = fail(toProblem("link.unreadable", ""));
  const packed = decodeBase64(text);
  if (!packed?.length) return unreadable;
  try {
    // With a buffer given, fflate never allocates more; a full one means that there was more to come.
    const bytes = inflateSync(packed, { out: new Uint8Array(maxJsonBytes) });
    if (bytes.length === maxJsonBytes) {
      return fail(toProblem("link.tooLong", "", { length: maxJsonBytes, max: maxJsonBytes }));
    }
    const value: unknown = JSON.parse(strFromU8(bytes));
    return isObject(value) ? ok(value) : unreadable;
  } catch {
    return unreadable;
  }
}

/**
 * The same document in fewer letters: layers without the settings that their kind has anyway, links as places in the
 * list of layers, or left out where these form a chain in their order; painted points as one list of hundredths.
 */
function pack(experiment: Experiment): unknown {
  const { data, network } = experiment;
  const layers = network.layers.map(packLayer);
  return {
    ...experiment,
    data:
      data.kind === "plane"
        ? { ...data, painted: data.painted.flatMap((point) => point.map((value) => Math.round(value * 100))) }
        : data,
    network: { layers, ...packLinks(network) },
  };
}

function packLinks({ layers, links }: Network): object {
  if (isEqual(links, toChainLinks(layers))) return {};
  const places = links.flatMap(({ from, to }) =>
    [from, to].map((id) => layers.findIndex((layer) => layer.id === id)),
  );
  return { links: places.includes(-1) ? links : places };
}

function packLayer(layer: Layer): unknown {
  const base = newest.baseline.layers[layer.kind] ?? {};
  return Object.fromEntries(Object.entries(layer).filter(([key, value]) => !isEqual(base[key], value)));
}

/** Undoes `pack` where it can; what it cannot read stays as it is, for the parser to complain about. */
function unpack(packed: unknown, baseline: LinkBaseline): unknown {
  if (!isObject(packed)) return packed;
  const { data, network } = packed;
  return { ...packed, data: unpackData(data), network: unpackNetwork(network, baseline) };
}

function unpackData(data: unknown): unknown {
  if (!isObject(data) || !Array.isArray(data["painted"])) return data;
  const flat = data["painted"] as readonly unknown[];
  if (flat.length % 3 !== 0 || !flat.every((value) => typeof value === "number")) return data;
  const hundredths = (i: number) => (flat[i] as number) / 100;
  const painted = Array.from({ length: flat.length / 3 }, (_, i) => [
    hundredths(3 * i),
    hundredths(3 * i + 1),
    hundredths(3 * i + 2),
  ]);
  return { ...data, painted };
}

function unpackNetwork(network: unknown, baseline: LinkBaseline): unknown {
  if (!isObject(network) || !Array.isArray(network["layers"])) return network;
  const layers = (network["layers"] as readonly unknown[]).map((layer) => unpackLayer(layer, baseline));
  const links = "links" in network ? unpackLinks(network["links"], layers) : toChainLinks(layers);
  return { ...network, layers, links };
}

function unpackLinks(links: unknown, layers: readonly unknown[]): unknown {
  if (!Array.isArray(links) || links.length % 2 !== 0) return links;
  const ids = (links as readonly unknown[]).map((place) =>
    typeof place === "number" ? toId(layers[place]) : undefined,
  );
  if (ids.includes(undefined)) return links;
  return Array.from({ length: ids.length / 2 }, (_, i) => ({ from: ids[2 * i], to: ids[2 * i + 1] }));
}

function toId(layer: unknown): unknown {
  return isObject(layer) ? layer["id"] : undefined;
}

function unpackLayer(layer: unknown, { layers }: LinkBaseline): unknown {
  if (!isObject(layer) || typeof layer["kind"] !== "string") return layer;
  return Object.hasOwn(layers, layer["kind"]) ? { ...layers[layer["kind"]], ...layer } : layer;
}

function toChainLinks(layers: readonly unknown[]): readonly unknown[] {
  const ids = layers.map(toId);
  return ids.slice(1).map((to, i) => ({ from: ids[i], to }));
}
