// The channels that this installation knows, by id.
import { channel12390 } from "./12390/index.ts";
import { type Channel, ChannelError, defineChannel } from "./define.ts";

const definitions: readonly Channel[] = [channel12390];

/** The checked channel of that id (setting CHANNEL). Throws ChannelError: unknown, or with every problem of its definition. */
export function channelNamed(id: string): Channel {
  const definition = definitions.find((channel) => channel.id === id);
  if (definition) return defineChannel(definition);
  const known = definitions.map((channel) => channel.id).join(", ");
  throw new ChannelError(id, [`there is no such channel; known: ${known}`]);
}
