-- Projection of the print trays: the papers that are to come out at a branch, ids and codes only.
create table print_item (
  consultation varchar(40) not null,
  print varchar(40) not null,
  is_open integer not null,      -- 1 until somebody has said that it came out
  requested_at bigint not null,
  changed_at bigint not null,
  state text not null,           -- TrayItem as JSON
  primary key (consultation, print)
);
create index print_item_open on print_item (is_open, changed_at);
