// Takes all that a record is derived from, gives the record: what a thread apart runs.
import { parentPort, workerData } from "node:worker_threads";
import { derived, type Derivation } from "./derive.ts";

parentPort?.postMessage(derived(workerData as Derivation));
