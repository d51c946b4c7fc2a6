-- How many lines of its 確認リスト a procedure was accepted without; why stands in its stream.
alter table session_row add column passed_over integer not null default 0;
