// Takes sentences in which somebody is described before a name, checks whether the description is of whom is named.
import assert from "node:assert/strict";
import { test } from "node:test";
import { valueOf } from "../../model/index.ts";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";

const CASES: readonly [described: string, meant: string | null, text: string][] = [
  ["A regional mediator", "Osman Keller", "A regional mediator, retired Gen. Osman Keller, urged both sides to wait."],
  ["The Relief Coordinator", "Ingrid Thorsen", "The Relief Coordinator, Ingrid Thorsen, condemns the killing of a nurse."],
  ["The rapporteur", "Sonia Quadra", "The rapporteur, deputy Sonia Quadra (Renewal), pointed out that nobody came."],
  ["The chairlady", "Mary Kejiro", "The chairlady of the market union, Mary Kejiro, told reporters the money had been paid."],
  ["The mission's chief", "Kwaben Asare", "The mission's chief, retired Ghanaian general Kwaben Asare, said he would be back."],
  ["The third party", "Mollif Bresco", "The third party, Italian precision firm Mollif Bresco, said it had made the springs."],
  ["The Relief Coordinator", "Osman Keller", "The Relief Coordinator, Osman Keller, today received the delegation."],
  ["Third mate", "Jomar Abren", "Third mate Jomar Abren testified that he saw tickets being sold."],
  ["Principal Secretary", "Vanda Sahay", "Principal Secretary (Roads) Vanda Sahay termed the charge baseless."],
  // Nobody is named who is described.
  ["The minister", null, "The minister, Vanda Sahay said, would leave."],
  ["The report", null, "The report, Vanda Sahay, 52, said, was wrong."],
  ["The mayor", null, "The mayor and a nurse, Vanda Sahay, said so."],
  ["The doctors", null, "The doctors, Vanda Sahay and Rolf Tesk, said so."],
  ["An Italian navy", null, "An Italian navy ship, the Emilia Bandi, was escorting merchants."],
  ["A nurse", null, "A nurse, who met Rolf Tesk in the yard of the clinic where Vanda Sahay, her sister, works, said no."],
];
for (const [described, meant, text] of CASES)
  test(text, () => {
    const { mentions, entities } = annotateGround(articleOf(text)).layers;
    const mention = mentions.find(({ start, end }) => text.slice(start, end) === described);
    const entity = entities[(mention === undefined ? null : valueOf(mention.entity)) ?? -1];
    if (meant === null) assert.equal(["Vanda Sahay", "Rolf Tesk", "Emilia Bandi"].includes(entity?.name ?? ""), false, entity?.name);
    else assert.equal(entity?.name, meant);
  });
