/** @file Where a teacher checks what students handed in. */
import { useId, useMemo, useState } from "react";
import { toProblemText } from "#i18n/problemText.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toWords } from "#model/assignment.ts";
import { parseAssignmentText } from "#model/assignmentLink.ts";
import { checkCodes, mostCodes } from "#panels/tasks/checkCodes.ts";
import { CodeTable } from "#panels/tasks/CodeTable.tsx";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/TextField.tsx";
import "./TaskCodes.css";

export function TaskCodes() {
  const { t, lang } = useText();
  const { view } = usePlayground();
  const id = useId();
  const isOpen = useView(({ sheet }) => sheet === "taskCodes");
  const [link, setLink] = useState("");
  const [text, setText] = useState("");
  const task = useMemo(() => (link.trim() === "" ? null : parseAssignmentText(link)), [link]);
  const checked = useMemo(() => checkCodes(text, task?.ok ? task.value : null), [text, task]);
  const valid = checked.filter(({ verdict }) => verdict === "valid").length;
  return (
    <Dialog
      open={isOpen}
      title={t("codes.title")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <div className="task-codes">
        <p className="cap">{t("codes.meaning")}</p>
        <TextField
          label={t("codes.task")}
          value={link}
          error={
            task && !task.ok ? t("codes.task.bad", { reason: toProblemText(t, task.error).title }) : null
          }
          onChange={setLink}
        />
        {task?.ok && <p className="cap">{t("codes.task.is", { title: toWords(task.value.title, lang) })}</p>}
        <div className="field">
          <div className="field-head">
            <label htmlFor={id}>{t("codes.paste")}</label>
            <span className="cap num" role="status">
              {checked.length > 0 && t("codes.summary", { valid, all: checked.length })}
            </span>
          </div>
          <textarea
            id={id}
            className="field-box codes-text num"
            rows={4}
            spellCheck={false}
            autoCapitalize="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        {text.split("\n").length > mostCodes && <p className="cap">{t("codes.more", { max: mostCodes })}</p>}
        {checked.length > 0 && <CodeTable codes={checked} />}
      </div>
    </Dialog>
  );
}
