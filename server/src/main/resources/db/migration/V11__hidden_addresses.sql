-- 住所の非表示: whether addresses of the consultation are hidden; why stands in its stream.
alter table session_row add column hidden integer not null default 0;
