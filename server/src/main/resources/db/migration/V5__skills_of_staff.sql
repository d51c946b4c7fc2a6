-- What a member of staff is asked about first, joined by commas as departments are; empty: no limit, no language.
alter table account add column procedures varchar(2000) not null default '';
alter table account add column languages varchar(200) not null default '';
