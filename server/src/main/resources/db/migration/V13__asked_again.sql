-- 伺い直し: how many times the resident was asked for what the consultation knew already.
alter table session_row add column asked_again integer not null default 0;
