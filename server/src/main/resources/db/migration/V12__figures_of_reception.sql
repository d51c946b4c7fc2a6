-- 予約 and 折り返し of a day by department and branch; what was there before has neither, and is not counted.
alter table booking add column branch varchar(40);
alter table ticket add column department varchar(40);
alter table ticket add column callback_at bigint;
alter table ticket add column callback_done_at bigint;
