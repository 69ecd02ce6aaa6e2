// The limit of `start`: the least that Node can serve.
import { createServer } from "node:http";

createServer((_request, response) => response.end("ok\n")).listen(Number(process.env.PORT), "127.0.0.1");
