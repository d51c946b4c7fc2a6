-- Which steps of the work at headquarters a member of staff does, joined by commas as departments are (empty: all), and
-- whether they are a contractor, who sees nothing else.
alter table account add column work_steps varchar(100) not null default '';
alter table account add column contractor integer not null default 0;
