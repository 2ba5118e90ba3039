import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64, encodeBase64 } from "#base/base64.ts";

test("bytes come back as they were", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeBase64(encodeBase64(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
});

test("the text is base64url without padding", () => {
  expect(encodeBase64(new Uint8Array([251, 255, 254]))).toBe("-__-");
  expect(encodeBase64(new Uint8Array([102]))).toBe("Zg");
});

test("what is no base64url is refused", () => {
  expect(decodeBase64("a+b/")).toBeNull();
  expect(decodeBase64("abcde")).toBeNull();
});
