import { expect, test } from "vitest";
import { detectLanguage, toLanguageTag } from "./languages.ts";

test("the language asked for comes first, whatever its region", () => {
  expect(detectLanguage("zh", ["en-US"])).toBe("zh");
  expect(detectLanguage("zh-CN", ["en-US"])).toBe("zh");
  expect(detectLanguage("EN_us", ["zh"])).toBe("en");
});

test("then the first of the browser's languages that there is", () => {
  expect(detectLanguage(null, ["fr-FR", "zh-TW", "en"])).toBe("zh");
  expect(detectLanguage("xx", ["en-GB", "zh"])).toBe("en");
});

test("English when nothing fits", () => {
  expect(detectLanguage(null, [])).toBe("en");
  expect(detectLanguage("", ["de", "constructor"])).toBe("en");
});

test("the language of keys has to be asked for", () => {
  expect(detectLanguage("keys", ["en"])).toBe("keys");
  expect(detectLanguage(null, ["keys"])).toBe("en");
});

test("the page's tag names the script of Chinese", () => {
  expect([toLanguageTag("en"), toLanguageTag("zh"), toLanguageTag("keys")]).toEqual(["en", "zh-Hans", "en"]);
});
