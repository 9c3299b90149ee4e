"use client";
import { useEffect, useState } from "react";
import { said } from "../../said.js";

export default function Page() {
  const [text, setText] = useState("");
  useEffect(() => setText(said()), []);
  return (
    <p>
      server: {said()}, client: <b>{text}</b>
    </p>
  );
}
