package org.madoguchi.wire;

/** How far a ticket has come. */
public enum TicketState {
  /** 待機: a person waits. */
  waiting,
  /** 相談中: accepted by a member of staff. */
  accepted,
  /** 後処理: the resident has gone, the member of staff is not free yet. */
  wrapUp,
  /** 折り返し: nobody answered; the resident is to be called back. */
  callback,
  /** 取消: the resident no longer waited. */
  withdrawn,
  /** Over. */
  closed
}
