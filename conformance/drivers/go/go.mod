module bc4p.example/driver

go 1.21
