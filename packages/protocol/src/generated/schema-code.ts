// @ts-nocheck
// Made by `npm run generate` from spec/schemas. Do not edit.
"use strict";
export const isAcceptance = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:acceptance","description":"A binding acceptance of lots of one offer, all or nothing.","type":"object","additionalProperties":false,"required":["type","signer","market","offer","lots","limit","validUntil","nonce"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-acceptance"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"offer":{"$ref":"#/$defs/id"},"lots":{"$ref":"#/$defs/lotCount"},"limit":{"$ref":"#/$defs/price"},"validUntil":{"$ref":"#/$defs/instant"},"nonce":{"$ref":"#/$defs/nonce"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lotCount":{"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576}}};
const schema32 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema33 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema34 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema35 = {"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824};
const schema36 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};
const schema37 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema38 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema39 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9_-]{43}$", "");
const pattern5 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$", "");
const pattern7 = new RegExp("^[A-Za-z0-9_-]{22,43}$", "");
const schema40 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema41 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};
const pattern8 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate21.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate21.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate21.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate21.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:acceptance" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.offer === undefined) && (missing0 = "offer"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.limit === undefined) && (missing0 = "limit"))) || ((data.validUntil === undefined) && (missing0 = "validUntil"))) || ((data.nonce === undefined) && (missing0 = "nonce"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-acceptance" !== data.type){
validate20.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-acceptance"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate20.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate20.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate20.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data3 = data.offer;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate20.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data4 = data.lots;
const _errs12 = errors;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate20.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1073741824 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data5 = data.limit;
const _errs15 = errors;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate20.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1048576 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data5 < -1048576 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validUntil !== undefined){
let data6 = data.validUntil;
const _errs18 = errors;
const _errs19 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate20.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 253402300799 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data7 = data.nonce;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
validate20.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data8 = data.ext;
const _errs24 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate20.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs27 = errors;
if(!(validate21(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isDecision = validate23;
const schema42 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:decision","description":"A market's final answer about a message: a receipt, or a refusal.","type":"object","additionalProperties":false,"required":["type","signer","market","subject","result","number","at","atMs"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-decision"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"subject":{"$ref":"#/$defs/id"},"result":{"description":"What was decided.","type":"string","enum":["accepted","refused"]},"number":{"description":"The place of the message in the market's one order of all that it handled, from 1.","type":"integer","minimum":1,"maximum":9007199254740991},"code":{"$ref":"#/$defs/code"},"requirement":{"$ref":"#/$defs/requirement"},"at":{"$ref":"#/$defs/instant"},"atMs":{"$ref":"#/$defs/milliseconds"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"code":{"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"milliseconds":{"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"requirement":{"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8}}};
const schema43 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema44 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema45 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema46 = {"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64};
const schema47 = {"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8};
const schema48 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema49 = {"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999};
const schema50 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const pattern12 = new RegExp("^[a-z0-9]+(-[a-z0-9]+){0,7}$", "");
const pattern13 = new RegExp("^[A-Z]{2,4}-[0-9]{3}$", "");
const schema51 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema52 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate24.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate24.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate24.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate24.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:decision" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.subject === undefined) && (missing0 = "subject"))) || ((data.result === undefined) && (missing0 = "result"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.atMs === undefined) && (missing0 = "atMs"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema42.properties, key0))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-decision" !== data.type){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-decision"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate23.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate23.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate23.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data3 = data.subject;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate23.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.result !== undefined){
let data4 = data.result;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate23.errors = [{instancePath:instancePath+"/result",schemaPath:"#/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data4 === "accepted") || (data4 === "refused"))){
validate23.errors = [{instancePath:instancePath+"/result",schemaPath:"#/properties/result/enum",keyword:"enum",params:{allowedValues: schema42.properties.result.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data5 = data.number;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate23.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate23.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate23.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data6 = data.code;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(data6.length > 64){
validate23.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern12.test(data6)){
validate23.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+){0,7}$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+){0,7}$"+"\""}];
return false;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requirement !== undefined){
let data7 = data.requirement;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(data7.length > 8){
validate23.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/maxLength",keyword:"maxLength",params:{limit: 8},message:"must NOT have more than 8 characters"}];
return false;
}
else {
if(!pattern13.test(data7)){
validate23.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2,4}-[0-9]{3}$"},message:"must match pattern \""+"^[A-Z]{2,4}-[0-9]{3}$"+"\""}];
return false;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data8 = data.at;
const _errs22 = errors;
const _errs23 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate23.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 253402300799 || isNaN(data8)){
validate23.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate23.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.atMs !== undefined){
let data9 = data.atMs;
const _errs25 = errors;
const _errs26 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate23.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 999 || isNaN(data9)){
validate23.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate23.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data10 = data.ext;
const _errs28 = errors;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
validate23.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs31 = errors;
if(!(validate24(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isEvidence = validate26;
const schema53 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:evidence","description":"Signed messages that belong together, with every certificate needed to check them: what a third party verifies off-line.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema54 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema55 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};
const pattern15 = new RegExp("^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$", "");
const pattern16 = new RegExp("^[A-Za-z0-9_-]{1,10923}$", "");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:evidence" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.tokens === undefined) && (missing0 = "tokens"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "tokens")) || (key0 === "certificates"))){
validate26.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-evidence" !== data.type){
validate26.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-evidence"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 512){
validate26.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data1.length < 1){
validate26.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate26.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data2)){
validate26.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data3 = data.certificates;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 512){
validate26.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data3.length < 1){
validate26.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 10923){
validate26.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data4)){
validate26.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFeeQuote = validate27;
const schema56 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:fee-quote","description":"What one market's lines charge for one take: firm from reservation until the take is decided.","type":"object","additionalProperties":false,"required":["type","signer","market","take","slot","quotes","fees","at","atMs"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-fee-quote"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"take":{"description":"The take for which the lines are reserved.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"slot":{"$ref":"#/$defs/slot"},"quotes":{"description":"The firm fee of every line of this market on the path, from seller to buyer; empty if the path crosses none.","type":"array","maxItems":128,"items":{"$ref":"#/$defs/lineQuote"}},"fees":{"$ref":"#/$defs/money"},"at":{"$ref":"#/$defs/instant"},"atMs":{"$ref":"#/$defs/milliseconds"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"direction":{"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]},"energy":{"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lineId":{"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64},"lineQuote":{"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}},"milliseconds":{"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999},"money":{"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema57 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema58 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema59 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema64 = {"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31};
const schema66 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema67 = {"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999};
const schema68 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const pattern21 = new RegExp("^(0|-?[1-9][0-9]{0,29})$", "");
const schema60 = {"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}};
const schema61 = {"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64};
const schema62 = {"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]};
const schema63 = {"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991};
const pattern20 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.line === undefined) && (missing0 = "line")) || ((data.direction === undefined) && (missing0 = "direction"))) || ((data.energy === undefined) && (missing0 = "energy"))) || ((data.fee === undefined) && (missing0 = "fee"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "line") || (key0 === "direction")) || (key0 === "energy")) || (key0 === "fee"))){
validate28.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.line !== undefined){
let data0 = data.line;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 64){
validate28.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern20.test(data0)){
validate28.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.direction !== undefined){
let data1 = data.direction;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate28.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "up") || (data1 === "down"))){
validate28.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema62.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.energy !== undefined){
let data2 = data.energy;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate28.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate28.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate28.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fee !== undefined){
let data3 = data.fee;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 === "string"){
if(data3.length > 31){
validate28.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data3)){
validate28.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema69 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema70 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate30.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate30.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate30.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate30.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:fee-quote" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.take === undefined) && (missing0 = "take"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.quotes === undefined) && (missing0 = "quotes"))) || ((data.fees === undefined) && (missing0 = "fees"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.atMs === undefined) && (missing0 = "atMs"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema56.properties, key0))){
validate27.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-fee-quote" !== data.type){
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-fee-quote"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate27.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate27.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate27.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data3 = data.take;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate27.errors = [{instancePath:instancePath+"/take",schemaPath:"#/properties/take/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/take",schemaPath:"#/properties/take/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data4 = data.slot;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.start === undefined) && (missing1 = "start")) || ((data4.len === undefined) && (missing1 = "len"))){
validate27.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data4){
if(!((key1 === "start") || (key1 === "len"))){
validate27.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data4.start !== undefined){
let data5 = data4.start;
const _errs15 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate27.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 253402300799 || isNaN(data5)){
validate27.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate27.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.len !== undefined){
let data6 = data4.len;
const _errs17 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate27.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 86400 || isNaN(data6)){
validate27.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data6 < 60 || isNaN(data6)){
validate27.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotes !== undefined){
let data7 = data.quotes;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data7)){
if(data7.length > 128){
validate27.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"}];
return false;
}
else {
var valid5 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
const _errs21 = errors;
if(!(validate28(data7[i0], {instancePath:instancePath+"/quotes/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid5 = _errs21 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data9 = data.fees;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(data9.length > 31){
validate27.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data9)){
validate27.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data10 = data.at;
const _errs25 = errors;
const _errs26 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate27.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 253402300799 || isNaN(data10)){
validate27.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate27.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.atMs !== undefined){
let data11 = data.atMs;
const _errs28 = errors;
const _errs29 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate27.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 999 || isNaN(data11)){
validate27.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate27.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data12 = data.ext;
const _errs31 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
validate27.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs34 = errors;
if(!(validate30(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFeeSchedule = validate32;
const schema71 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:fee-schedule","description":"What the lines of a market's grid may carry and charge, for slots of one length from one slot on.","type":"object","additionalProperties":false,"required":["type","signer","market","number","from","slotLength","lines"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-fee-schedule"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"number":{"description":"Counts the schedules of a market, from 1; the highest that has begun rules.","type":"integer","minimum":1,"maximum":9007199254740991},"from":{"$ref":"#/$defs/instant"},"slotLength":{"description":"The slot length in seconds for which the bounds of the tiers hold.","type":"integer","minimum":60,"maximum":86400},"lines":{"description":"Every line of the grid.","type":"array","maxItems":4096,"items":{"$ref":"#/$defs/scheduleLine"}},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lineId":{"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"scheduleLine":{"description":"What one line may carry and what its use costs.","type":"object","additionalProperties":false,"required":["line","capacityUp","capacityDown","baseFee","tiersUp","tiersDown"],"properties":{"line":{"$ref":"#/$defs/lineId"},"capacityUp":{"description":"The most power towards the root, in W.","type":"integer","minimum":0,"maximum":1000000000000},"capacityDown":{"description":"The most power away from the root, in W.","type":"integer","minimum":0,"maximum":1000000000000},"baseFee":{"description":"Fee for every kWh in either direction, in mct/kWh.","type":"integer","minimum":0,"maximum":1048576},"tiersUp":{"description":"The congestion staircase for flow towards the root.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/tier"}},"tiersDown":{"description":"The congestion staircase for flow away from the root.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/tier"}}}},"tier":{"description":"A step of a staircase: the congestion price from a booked flow on.","type":"object","additionalProperties":false,"required":["from","price"],"properties":{"from":{"description":"The flow, in Wh in the slot, at which this step begins.","type":"integer","minimum":0,"maximum":9007199254740991},"price":{"description":"Congestion price in mct/kWh for flow in this step.","type":"integer","minimum":0,"maximum":1048576}}}}};
const schema72 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema73 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema74 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema79 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema75 = {"description":"What one line may carry and what its use costs.","type":"object","additionalProperties":false,"required":["line","capacityUp","capacityDown","baseFee","tiersUp","tiersDown"],"properties":{"line":{"$ref":"#/$defs/lineId"},"capacityUp":{"description":"The most power towards the root, in W.","type":"integer","minimum":0,"maximum":1000000000000},"capacityDown":{"description":"The most power away from the root, in W.","type":"integer","minimum":0,"maximum":1000000000000},"baseFee":{"description":"Fee for every kWh in either direction, in mct/kWh.","type":"integer","minimum":0,"maximum":1048576},"tiersUp":{"description":"The congestion staircase for flow towards the root.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/tier"}},"tiersDown":{"description":"The congestion staircase for flow away from the root.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/tier"}}}};
const schema76 = {"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64};
const schema77 = {"description":"A step of a staircase: the congestion price from a booked flow on.","type":"object","additionalProperties":false,"required":["from","price"],"properties":{"from":{"description":"The flow, in Wh in the slot, at which this step begins.","type":"integer","minimum":0,"maximum":9007199254740991},"price":{"description":"Congestion price in mct/kWh for flow in this step.","type":"integer","minimum":0,"maximum":1048576}}};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.line === undefined) && (missing0 = "line")) || ((data.capacityUp === undefined) && (missing0 = "capacityUp"))) || ((data.capacityDown === undefined) && (missing0 = "capacityDown"))) || ((data.baseFee === undefined) && (missing0 = "baseFee"))) || ((data.tiersUp === undefined) && (missing0 = "tiersUp"))) || ((data.tiersDown === undefined) && (missing0 = "tiersDown"))){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "line") || (key0 === "capacityUp")) || (key0 === "capacityDown")) || (key0 === "baseFee")) || (key0 === "tiersUp")) || (key0 === "tiersDown"))){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.line !== undefined){
let data0 = data.line;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 64){
validate33.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern20.test(data0)){
validate33.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capacityUp !== undefined){
let data1 = data.capacityUp;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate33.errors = [{instancePath:instancePath+"/capacityUp",schemaPath:"#/properties/capacityUp/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000000 || isNaN(data1)){
validate33.errors = [{instancePath:instancePath+"/capacityUp",schemaPath:"#/properties/capacityUp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000},message:"must be <= 1000000000000"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate33.errors = [{instancePath:instancePath+"/capacityUp",schemaPath:"#/properties/capacityUp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capacityDown !== undefined){
let data2 = data.capacityDown;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate33.errors = [{instancePath:instancePath+"/capacityDown",schemaPath:"#/properties/capacityDown/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000000000 || isNaN(data2)){
validate33.errors = [{instancePath:instancePath+"/capacityDown",schemaPath:"#/properties/capacityDown/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000},message:"must be <= 1000000000000"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate33.errors = [{instancePath:instancePath+"/capacityDown",schemaPath:"#/properties/capacityDown/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.baseFee !== undefined){
let data3 = data.baseFee;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate33.errors = [{instancePath:instancePath+"/baseFee",schemaPath:"#/properties/baseFee/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1048576 || isNaN(data3)){
validate33.errors = [{instancePath:instancePath+"/baseFee",schemaPath:"#/properties/baseFee/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate33.errors = [{instancePath:instancePath+"/baseFee",schemaPath:"#/properties/baseFee/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tiersUp !== undefined){
let data4 = data.tiersUp;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
if(data4.length > 64){
validate33.errors = [{instancePath:instancePath+"/tiersUp",schemaPath:"#/properties/tiersUp/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data4.length < 1){
validate33.errors = [{instancePath:instancePath+"/tiersUp",schemaPath:"#/properties/tiersUp/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.from === undefined) && (missing1 = "from")) || ((data5.price === undefined) && (missing1 = "price"))){
validate33.errors = [{instancePath:instancePath+"/tiersUp/" + i0,schemaPath:"#/$defs/tier/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data5){
if(!((key1 === "from") || (key1 === "price"))){
validate33.errors = [{instancePath:instancePath+"/tiersUp/" + i0,schemaPath:"#/$defs/tier/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data5.from !== undefined){
let data6 = data5.from;
const _errs17 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate33.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/from",schemaPath:"#/$defs/tier/properties/from/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate33.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/from",schemaPath:"#/$defs/tier/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate33.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/from",schemaPath:"#/$defs/tier/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.price !== undefined){
let data7 = data5.price;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate33.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/price",schemaPath:"#/$defs/tier/properties/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1048576 || isNaN(data7)){
validate33.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/price",schemaPath:"#/$defs/tier/properties/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate33.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/price",schemaPath:"#/$defs/tier/properties/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/tiersUp/" + i0,schemaPath:"#/$defs/tier/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs13 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/tiersUp",schemaPath:"#/properties/tiersUp/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tiersDown !== undefined){
let data8 = data.tiersDown;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data8)){
if(data8.length > 64){
validate33.errors = [{instancePath:instancePath+"/tiersDown",schemaPath:"#/properties/tiersDown/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data8.length < 1){
validate33.errors = [{instancePath:instancePath+"/tiersDown",schemaPath:"#/properties/tiersDown/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid5 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((data9.from === undefined) && (missing2 = "from")) || ((data9.price === undefined) && (missing2 = "price"))){
validate33.errors = [{instancePath:instancePath+"/tiersDown/" + i1,schemaPath:"#/$defs/tier/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs26 = errors;
for(const key2 in data9){
if(!((key2 === "from") || (key2 === "price"))){
validate33.errors = [{instancePath:instancePath+"/tiersDown/" + i1,schemaPath:"#/$defs/tier/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs26 === errors){
if(data9.from !== undefined){
let data10 = data9.from;
const _errs27 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate33.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/from",schemaPath:"#/$defs/tier/properties/from/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate33.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/from",schemaPath:"#/$defs/tier/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate33.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/from",schemaPath:"#/$defs/tier/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs27 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data9.price !== undefined){
let data11 = data9.price;
const _errs29 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate33.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/price",schemaPath:"#/$defs/tier/properties/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1048576 || isNaN(data11)){
validate33.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/price",schemaPath:"#/$defs/tier/properties/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate33.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/price",schemaPath:"#/$defs/tier/properties/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs29 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/tiersDown/" + i1,schemaPath:"#/$defs/tier/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs23 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/tiersDown",schemaPath:"#/properties/tiersDown/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema80 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema81 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate35.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate35.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate35.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate35.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:fee-schedule" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.slotLength === undefined) && (missing0 = "slotLength"))) || ((data.lines === undefined) && (missing0 = "lines"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema71.properties, key0))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-fee-schedule" !== data.type){
validate32.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-fee-schedule"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate32.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate32.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate32.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data3 = data.number;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate32.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate32.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate32.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data4 = data.from;
const _errs11 = errors;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate32.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799 || isNaN(data4)){
validate32.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate32.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slotLength !== undefined){
let data5 = data.slotLength;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate32.errors = [{instancePath:instancePath+"/slotLength",schemaPath:"#/properties/slotLength/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 86400 || isNaN(data5)){
validate32.errors = [{instancePath:instancePath+"/slotLength",schemaPath:"#/properties/slotLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data5 < 60 || isNaN(data5)){
validate32.errors = [{instancePath:instancePath+"/slotLength",schemaPath:"#/properties/slotLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
let data6 = data.lines;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data6)){
if(data6.length > 4096){
validate32.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/maxItems",keyword:"maxItems",params:{limit: 4096},message:"must NOT have more than 4096 items"}];
return false;
}
else {
var valid4 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs18 = errors;
if(!(validate33(data6[i0], {instancePath:instancePath+"/lines/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data8 = data.ext;
const _errs19 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate32.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs22 = errors;
if(!(validate35(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameBookSnapshot = validate37;
const schema82 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-book-snapshot","description":"Asks for the best offers of one slot, or of all.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"book.snapshot"},"id":{"$ref":"#/$defs/requestId"},"slot":{"$ref":"#/$defs/slot"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema83 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema84 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const pattern28 = new RegExp("^[A-Za-z0-9._-]{1,64}$", "");

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-book-snapshot" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "slot"))){
validate37.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("book.snapshot" !== data.type){
validate37.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "book.snapshot"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate37.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate37.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data2 = data.slot;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.start === undefined) && (missing1 = "start")) || ((data2.len === undefined) && (missing1 = "len"))){
validate37.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data2){
if(!((key1 === "start") || (key1 === "len"))){
validate37.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.start !== undefined){
let data3 = data2.start;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate37.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 253402300799 || isNaN(data3)){
validate37.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate37.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.len !== undefined){
let data4 = data2.len;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate37.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 86400 || isNaN(data4)){
validate37.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data4 < 60 || isNaN(data4)){
validate37.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameBookSubscribe = validate38;
const schema85 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-book-subscribe","description":"Asks for the best offers of every slot as they change.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"book.subscribe"},"id":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema86 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-book-subscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate38.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "id"))){
validate38.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("book.subscribe" !== data.type){
validate38.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "book.subscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate38.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate38.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameBookUnsubscribe = validate39;
const schema87 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-book-unsubscribe","description":"Ends the stream of the book.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"book.unsubscribe"},"id":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema88 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-book-unsubscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "id"))){
validate39.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("book.unsubscribe" !== data.type){
validate39.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "book.unsubscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate39.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate39.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameBook = validate40;
const schema89 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-book","description":"One slot of the book stream; replaces what was known of that slot.","type":"object","additionalProperties":false,"required":["type","seq","slot","asks","bids"],"properties":{"type":{"description":"Names the kind of frame.","const":"book"},"seq":{"description":"Counts the frames of this stream, from 1.","type":"integer","minimum":1,"maximum":9007199254740991},"slot":{"$ref":"#/$defs/slot"},"asks":{"description":"Offers to sell, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}},"bids":{"description":"Offers to buy, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}}},"$defs":{"bookEntry":{"description":"An offer in the book, as one reader sees it.","type":"object","additionalProperties":false,"required":["offer","side","lot","lots","price","lines","validUntil","market"],"properties":{"offer":{"$ref":"#/$defs/id"},"side":{"$ref":"#/$defs/side"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"lines":{"description":"How many lines lie between the reader and the offer.","type":"integer","minimum":0,"maximum":1000},"fees":{"description":"Grid fees of one lot, in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"allIn":{"description":"What one lot costs this reader in all (ask) or brings it (bid), in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"validUntil":{"$ref":"#/$defs/instant"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255}}},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"side":{"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema90 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema91 = {"description":"An offer in the book, as one reader sees it.","type":"object","additionalProperties":false,"required":["offer","side","lot","lots","price","lines","validUntil","market"],"properties":{"offer":{"$ref":"#/$defs/id"},"side":{"$ref":"#/$defs/side"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"lines":{"description":"How many lines lie between the reader and the offer.","type":"integer","minimum":0,"maximum":1000},"fees":{"description":"Grid fees of one lot, in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"allIn":{"description":"What one lot costs this reader in all (ask) or brings it (bid), in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"validUntil":{"$ref":"#/$defs/instant"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255}}};
const schema92 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema93 = {"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]};
const schema94 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema95 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};
const schema96 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.offer === undefined) && (missing0 = "offer")) || ((data.side === undefined) && (missing0 = "side"))) || ((data.lot === undefined) && (missing0 = "lot"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.lines === undefined) && (missing0 = "lines"))) || ((data.validUntil === undefined) && (missing0 = "validUntil"))) || ((data.market === undefined) && (missing0 = "market"))){
validate41.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema91.properties, key0))){
validate41.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.offer !== undefined){
let data0 = data.offer;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate41.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate41.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.side !== undefined){
let data1 = data.side;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate41.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "buy") || (data1 === "sell"))){
validate41.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/enum",keyword:"enum",params:{allowedValues: schema93.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lot !== undefined){
let data2 = data.lot;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate41.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1073741824 || isNaN(data2)){
validate41.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate41.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data3 = data.lots;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate41.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1073741824 || isNaN(data3)){
validate41.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate41.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data4 = data.price;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate41.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1048576 || isNaN(data4)){
validate41.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data4 < -1048576 || isNaN(data4)){
validate41.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
let data5 = data.lines;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate41.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
validate41.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate41.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data6 = data.fees;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(data6.length > 31){
validate41.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data6)){
validate41.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allIn !== undefined){
let data7 = data.allIn;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(data7.length > 31){
validate41.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data7)){
validate41.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validUntil !== undefined){
let data8 = data.validUntil;
const _errs22 = errors;
const _errs23 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate41.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 253402300799 || isNaN(data8)){
validate41.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate41.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data9 = data.market;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(data9.length > 255){
validate41.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data9)){
validate41.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-book" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.asks === undefined) && (missing0 = "asks"))) || ((data.bids === undefined) && (missing0 = "bids"))){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "seq")) || (key0 === "slot")) || (key0 === "asks")) || (key0 === "bids"))){
validate40.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("book" !== data.type){
validate40.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "book"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data1 = data.seq;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate40.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate40.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate40.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data2 = data.slot;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.start === undefined) && (missing1 = "start")) || ((data2.len === undefined) && (missing1 = "len"))){
validate40.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!((key1 === "start") || (key1 === "len"))){
validate40.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.start !== undefined){
let data3 = data2.start;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate40.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 253402300799 || isNaN(data3)){
validate40.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate40.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.len !== undefined){
let data4 = data2.len;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate40.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 86400 || isNaN(data4)){
validate40.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data4 < 60 || isNaN(data4)){
validate40.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asks !== undefined){
let data5 = data.asks;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
if(data5.length > 1000){
validate40.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs15 = errors;
if(!(validate41(data5[i0], {instancePath:instancePath+"/asks/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bids !== undefined){
let data7 = data.bids;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data7)){
if(data7.length > 1000){
validate40.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
const _errs18 = errors;
if(!(validate41(data7[i1], {instancePath:instancePath+"/bids/" + i1,parentData:data7,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameCertGet = validate44;
const schema97 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-cert-get","description":"Asks for the chain of a certificate that signed something here.","type":"object","additionalProperties":false,"required":["type","id","kid"],"properties":{"type":{"description":"Names the kind of frame.","const":"cert.get"},"id":{"$ref":"#/$defs/requestId"},"kid":{"$ref":"#/$defs/kid"}},"$defs":{"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema98 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema99 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-cert-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.kid === undefined) && (missing0 = "kid"))){
validate44.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "kid"))){
validate44.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("cert.get" !== data.type){
validate44.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "cert.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate44.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate44.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kid !== undefined){
let data2 = data.kid;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate44.errors = [{instancePath:instancePath+"/kid",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate44.errors = [{instancePath:instancePath+"/kid",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameCertRenew = validate45;
const schema100 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-cert-renew","description":"Asks for a new proxy with the rights of the session's own, for a new key.","type":"object","additionalProperties":false,"required":["type","id","request"],"properties":{"type":{"description":"Names the kind of frame.","const":"cert.renew"},"id":{"$ref":"#/$defs/requestId"},"request":{"description":"The DER bytes of a PKCS #10 request, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,5462}$","maxLength":5462}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema101 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const pattern38 = new RegExp("^[A-Za-z0-9_-]{1,5462}$", "");

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-cert-renew" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.request === undefined) && (missing0 = "request"))){
validate45.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "request"))){
validate45.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("cert.renew" !== data.type){
validate45.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "cert.renew"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate45.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate45.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request !== undefined){
let data2 = data.request;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 5462){
validate45.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/maxLength",keyword:"maxLength",params:{limit: 5462},message:"must NOT have more than 5462 characters"}];
return false;
}
else {
if(!pattern38.test(data2)){
validate45.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,5462}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,5462}$"+"\""}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate45.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameChallenge = validate46;
const schema102 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-challenge","description":"The market's first frame: who it says it is, and what the client must sign.","type":"object","additionalProperties":false,"required":["type","id","versions","market","nonce","chain"],"properties":{"type":{"description":"Names the kind of frame.","const":"challenge"},"id":{"$ref":"#/$defs/requestId"},"versions":{"description":"Versions of the session that the sender speaks.","type":"array","minItems":1,"maxItems":8,"items":{"type":"string","pattern":"^bc4p\\.v[0-9]{1,3}$","maxLength":9}},"market":{"$ref":"#/$defs/address"},"nonce":{"$ref":"#/$defs/nonce"},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema103 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema104 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema105 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const pattern40 = new RegExp("^bc4p\\.v[0-9]{1,3}$", "");
const schema106 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema107 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate47.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate47.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate47.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data0)){
validate47.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-challenge" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.versions === undefined) && (missing0 = "versions"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.nonce === undefined) && (missing0 = "nonce"))) || ((data.chain === undefined) && (missing0 = "chain"))){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "id")) || (key0 === "versions")) || (key0 === "market")) || (key0 === "nonce")) || (key0 === "chain"))){
validate46.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("challenge" !== data.type){
validate46.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "challenge"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate46.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate46.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versions !== undefined){
let data2 = data.versions;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 8){
validate46.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"}];
return false;
}
else {
if(data2.length < 1){
validate46.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 9){
validate46.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/maxLength",keyword:"maxLength",params:{limit: 9},message:"must NOT have more than 9 characters"}];
return false;
}
else {
if(!pattern40.test(data3)){
validate46.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/pattern",keyword:"pattern",params:{pattern: "^bc4p\\.v[0-9]{1,3}$"},message:"must match pattern \""+"^bc4p\\.v[0-9]{1,3}$"+"\""}];
return false;
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data4 = data.market;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 255){
validate46.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data4)){
validate46.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data5 = data.nonce;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
validate46.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate46.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs16 = errors;
if(!(validate47(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameError = validate49;
const schema108 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-error","description":"Answers a request that was not done, or ends the session.","type":"object","additionalProperties":false,"required":["type","code","class","stage","facts"],"properties":{"type":{"description":"Names the kind of frame.","const":"error"},"re":{"$ref":"#/$defs/requestId"},"code":{"$ref":"#/$defs/code"},"class":{"description":"Whether trying again can help, and whether the session goes on.","type":"string","enum":["permanent","temporary","fatal"]},"stage":{"description":"Which check failed, in their normative order.","type":"string","enum":["size","json","frame","token","header","certificate","signature","canonical","schema","semantics","state","world"]},"path":{"description":"Where in the message, as a JSON pointer or a place in a chain.","type":"string","pattern":"^[!#-\\[\\]-~]{0,200}$","maxLength":200},"req":{"$ref":"#/$defs/requirement"},"facts":{"$ref":"#/$defs/facts"},"decision":{"$ref":"#/$defs/token"}},"$defs":{"code":{"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64},"facts":{"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"requirement":{"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema109 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema110 = {"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64};
const schema111 = {"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8};
const schema112 = {"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"};
const schema113 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const pattern46 = new RegExp("^[!#-\\[\\]-~]{0,200}$", "");

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-error" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.class === undefined) && (missing0 = "class"))) || ((data.stage === undefined) && (missing0 = "stage"))) || ((data.facts === undefined) && (missing0 = "facts"))){
validate49.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema108.properties, key0))){
validate49.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("error" !== data.type){
validate49.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "error"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate49.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate49.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data2 = data.code;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 64){
validate49.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern12.test(data2)){
validate49.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+){0,7}$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+){0,7}$"+"\""}];
return false;
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.class !== undefined){
let data3 = data.class;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate49.errors = [{instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "permanent") || (data3 === "temporary")) || (data3 === "fatal"))){
validate49.errors = [{instancePath:instancePath+"/class",schemaPath:"#/properties/class/enum",keyword:"enum",params:{allowedValues: schema108.properties.class.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stage !== undefined){
let data4 = data.stage;
const _errs11 = errors;
if(typeof data4 !== "string"){
validate49.errors = [{instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((data4 === "size") || (data4 === "json")) || (data4 === "frame")) || (data4 === "token")) || (data4 === "header")) || (data4 === "certificate")) || (data4 === "signature")) || (data4 === "canonical")) || (data4 === "schema")) || (data4 === "semantics")) || (data4 === "state")) || (data4 === "world"))){
validate49.errors = [{instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema108.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data5 = data.path;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(data5.length > 200){
validate49.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(!pattern46.test(data5)){
validate49.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^[!#-\\[\\]-~]{0,200}$"},message:"must match pattern \""+"^[!#-\\[\\]-~]{0,200}$"+"\""}];
return false;
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.req !== undefined){
let data6 = data.req;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(data6.length > 8){
validate49.errors = [{instancePath:instancePath+"/req",schemaPath:"#/$defs/requirement/maxLength",keyword:"maxLength",params:{limit: 8},message:"must NOT have more than 8 characters"}];
return false;
}
else {
if(!pattern13.test(data6)){
validate49.errors = [{instancePath:instancePath+"/req",schemaPath:"#/$defs/requirement/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2,4}-[0-9]{3}$"},message:"must match pattern \""+"^[A-Z]{2,4}-[0-9]{3}$"+"\""}];
return false;
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/req",schemaPath:"#/$defs/requirement/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.facts !== undefined){
let data7 = data.facts;
const _errs18 = errors;
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
validate49.errors = [{instancePath:instancePath+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decision !== undefined){
let data8 = data.decision;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(data8.length > 33200){
validate49.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data8)){
validate49.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameEvent = validate50;
const schema114 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-event","description":"One of the participant's own events; durable, in order.","type":"object","additionalProperties":false,"required":["type","seq","at","kind","subject","open"],"properties":{"type":{"description":"Names the kind of frame.","const":"event"},"seq":{"description":"The number of the event among those of this participant, from 1.","type":"integer","minimum":1,"maximum":9007199254740991},"at":{"$ref":"#/$defs/instant"},"kind":{"description":"What happened.","type":"string","enum":["traded","ended","refused"]},"subject":{"description":"The own offer or acceptance that it happened to.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"trade":{"$ref":"#/$defs/token"},"reason":{"description":"Why an offer ended.","type":"string","enum":["expired","gate-closed","filled","credential-ended"]},"code":{"$ref":"#/$defs/code"},"facts":{"$ref":"#/$defs/facts"},"open":{"description":"Lots of the own offer that are left open after this, or ended with it.","type":"integer","minimum":0,"maximum":9007199254740991}},"$defs":{"code":{"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64},"facts":{"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema115 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema116 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema117 = {"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64};
const schema118 = {"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-event" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.subject === undefined) && (missing0 = "subject"))) || ((data.open === undefined) && (missing0 = "open"))){
validate50.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema114.properties, key0))){
validate50.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("event" !== data.type){
validate50.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "event"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data1 = data.seq;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate50.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate50.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate50.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data2 = data.at;
const _errs5 = errors;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate50.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 253402300799 || isNaN(data2)){
validate50.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate50.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data3 = data.kind;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate50.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "traded") || (data3 === "ended")) || (data3 === "refused"))){
validate50.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema114.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data4 = data.subject;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate50.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate50.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trade !== undefined){
let data5 = data.trade;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(data5.length > 33200){
validate50.errors = [{instancePath:instancePath+"/trade",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data5)){
validate50.errors = [{instancePath:instancePath+"/trade",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/trade",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data6 = data.reason;
const _errs15 = errors;
if(typeof data6 !== "string"){
validate50.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data6 === "expired") || (data6 === "gate-closed")) || (data6 === "filled")) || (data6 === "credential-ended"))){
validate50.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema114.properties.reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data7 = data.code;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data7 === "string"){
if(data7.length > 64){
validate50.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern12.test(data7)){
validate50.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+){0,7}$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+){0,7}$"+"\""}];
return false;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.facts !== undefined){
let data8 = data.facts;
const _errs20 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate50.errors = [{instancePath:instancePath+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.open !== undefined){
let data9 = data.open;
const _errs23 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate50.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
validate50.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate50.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate50.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameEventsSubscribe = validate51;
const schema119 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-events-subscribe","description":"Asks for one's own events after a cursor, and then as they happen.","type":"object","additionalProperties":false,"required":["type","id","after"],"properties":{"type":{"description":"Names the kind of frame.","const":"events.subscribe"},"id":{"$ref":"#/$defs/requestId"},"after":{"description":"The number of the last event that is known; 0 for all.","type":"integer","minimum":0,"maximum":9007199254740991}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema120 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-events-subscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.after === undefined) && (missing0 = "after"))){
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "after"))){
validate51.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("events.subscribe" !== data.type){
validate51.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "events.subscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data2 = data.after;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate51.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate51.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate51.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameFeeGet = validate52;
const schema121 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-fee-get","description":"Asks for the market's fee schedule.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"fee.get"},"id":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema122 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-fee-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "id"))){
validate52.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("fee.get" !== data.type){
validate52.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "fee.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate52.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate52.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameFeeQuote = validate53;
const schema123 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-fee-quote","description":"Asks what taking lots of an offer would cost in grid fees now.","type":"object","additionalProperties":false,"required":["type","id","offer","lots"],"properties":{"type":{"description":"Names the kind of frame.","const":"fee.quote"},"id":{"$ref":"#/$defs/requestId"},"offer":{"$ref":"#/$defs/id"},"lots":{"$ref":"#/$defs/lotCount"}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lotCount":{"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema124 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema125 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema126 = {"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-fee-quote" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.offer === undefined) && (missing0 = "offer"))) || ((data.lots === undefined) && (missing0 = "lots"))){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "id")) || (key0 === "offer")) || (key0 === "lots"))){
validate53.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("fee.quote" !== data.type){
validate53.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "fee.quote"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data2 = data.offer;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate53.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data3 = data.lots;
const _errs9 = errors;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate53.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1073741824 || isNaN(data3)){
validate53.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate53.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameHello = validate54;
const schema127 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-hello","description":"The client's first frame: who it is, proven.","type":"object","additionalProperties":false,"required":["type","id","versions","features","nonce","chain","proof"],"properties":{"type":{"description":"Names the kind of frame.","const":"hello"},"id":{"$ref":"#/$defs/requestId"},"versions":{"description":"Versions of the session that the sender speaks.","type":"array","minItems":1,"maxItems":8,"items":{"type":"string","pattern":"^bc4p\\.v[0-9]{1,3}$","maxLength":9}},"features":{"$ref":"#/$defs/features"},"nonce":{"$ref":"#/$defs/nonce"},"chain":{"$ref":"#/$defs/chain"},"proof":{"$ref":"#/$defs/token"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"features":{"description":"Optional features by name.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema128 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema131 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema134 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema129 = {"description":"Optional features by name.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/name"}};
const schema130 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 32){
validate55.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate55.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate55.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema132 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema133 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate57.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate57.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate57.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data0)){
validate57.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate57.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate57.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-hello" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.versions === undefined) && (missing0 = "versions"))) || ((data.features === undefined) && (missing0 = "features"))) || ((data.nonce === undefined) && (missing0 = "nonce"))) || ((data.chain === undefined) && (missing0 = "chain"))) || ((data.proof === undefined) && (missing0 = "proof"))){
validate54.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "id")) || (key0 === "versions")) || (key0 === "features")) || (key0 === "nonce")) || (key0 === "chain")) || (key0 === "proof"))){
validate54.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("hello" !== data.type){
validate54.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "hello"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate54.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate54.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versions !== undefined){
let data2 = data.versions;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 8){
validate54.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"}];
return false;
}
else {
if(data2.length < 1){
validate54.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 9){
validate54.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/maxLength",keyword:"maxLength",params:{limit: 9},message:"must NOT have more than 9 characters"}];
return false;
}
else {
if(!pattern40.test(data3)){
validate54.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/pattern",keyword:"pattern",params:{pattern: "^bc4p\\.v[0-9]{1,3}$"},message:"must match pattern \""+"^bc4p\\.v[0-9]{1,3}$"+"\""}];
return false;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined){
const _errs10 = errors;
if(!(validate55(data.features, {instancePath:instancePath+"/features",parentData:data,parentDataProperty:"features",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data5 = data.nonce;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
validate54.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate54.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs14 = errors;
if(!(validate57(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proof !== undefined){
let data7 = data.proof;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(data7.length > 33200){
validate54.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data7)){
validate54.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameOfferAccept = validate59;
const schema135 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-offer-accept","description":"Accepts lots of an offer; brings the offer along if the market may not know it.","type":"object","additionalProperties":false,"required":["type","id","token"],"properties":{"type":{"description":"Names the kind of frame.","const":"offer.accept"},"id":{"$ref":"#/$defs/requestId"},"token":{"$ref":"#/$defs/token"},"offer":{"$ref":"#/$defs/token"},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema136 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema137 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema139 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema140 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate60.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate60.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate60.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data0)){
validate60.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-offer-accept" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.token === undefined) && (missing0 = "token"))){
validate59.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "id")) || (key0 === "token")) || (key0 === "offer")) || (key0 === "chain"))){
validate59.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("offer.accept" !== data.type){
validate59.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "offer.accept"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.token !== undefined){
let data2 = data.token;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate59.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data2)){
validate59.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data3 = data.offer;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(data3.length > 33200){
validate59.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data3)){
validate59.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs12 = errors;
if(!(validate60(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameOfferGet = validate62;
const schema141 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-offer-get","description":"Asks for a signed offer and its signer's chain.","type":"object","additionalProperties":false,"required":["type","id","offer"],"properties":{"type":{"description":"Names the kind of frame.","const":"offer.get"},"id":{"$ref":"#/$defs/requestId"},"offer":{"$ref":"#/$defs/id"}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema142 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema143 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-offer-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.offer === undefined) && (missing0 = "offer"))){
validate62.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "offer"))){
validate62.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("offer.get" !== data.type){
validate62.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "offer.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate62.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate62.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data2 = data.offer;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate62.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate62.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate62.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameOfferSubmit = validate63;
const schema144 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-offer-submit","description":"Puts a signed offer into the market.","type":"object","additionalProperties":false,"required":["type","id","token"],"properties":{"type":{"description":"Names the kind of frame.","const":"offer.submit"},"id":{"$ref":"#/$defs/requestId"},"token":{"$ref":"#/$defs/token"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema145 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema146 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-offer-submit" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.token === undefined) && (missing0 = "token"))){
validate63.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "token"))){
validate63.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("offer.submit" !== data.type){
validate63.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "offer.submit"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.token !== undefined){
let data2 = data.token;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate63.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data2)){
validate63.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate63.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFramePing = validate64;
const schema147 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-ping","description":"Asks for a pong after everything before it has been answered.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"ping"},"id":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema148 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-ping" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate64.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "id"))){
validate64.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ping" !== data.type){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ping"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate64.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate64.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFramePong = validate65;
const schema149 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-pong","description":"Answers a ping, after everything received before it was answered.","type":"object","additionalProperties":false,"required":["type","re"],"properties":{"type":{"description":"Names the kind of frame.","const":"pong"},"re":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema150 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-pong" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))){
validate65.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "re"))){
validate65.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("pong" !== data.type){
validate65.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "pong"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate65.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate65.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTradeList = validate66;
const schema151 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-trade-list","description":"Asks for one's own trades, oldest first.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"trade.list"},"id":{"$ref":"#/$defs/requestId"},"after":{"description":"Leaves out so many of the oldest.","type":"integer","minimum":0,"maximum":9007199254740991},"limit":{"description":"At most so many.","type":"integer","minimum":1,"maximum":50}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema152 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-trade-list" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate66.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "id")) || (key0 === "after")) || (key0 === "limit"))){
validate66.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("trade.list" !== data.type){
validate66.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "trade.list"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate66.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate66.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data2 = data.after;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate66.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate66.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate66.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data3 = data.limit;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate66.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 50 || isNaN(data3)){
validate66.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate66.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate66.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTradeStatus = validate67;
const schema153 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-trade-status","description":"Asks what became of an offer, an acceptance or a trade of one's own.","type":"object","additionalProperties":false,"required":["type","id","subject"],"properties":{"type":{"description":"Names the kind of frame.","const":"trade.status"},"id":{"$ref":"#/$defs/requestId"},"subject":{"$ref":"#/$defs/id"}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema154 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema155 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-trade-status" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.subject === undefined) && (missing0 = "subject"))){
validate67.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "subject"))){
validate67.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("trade.status" !== data.type){
validate67.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "trade.status"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate67.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate67.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate67.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data2 = data.subject;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate67.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate67.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate67.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTreeBook = validate68;
const schema156 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-tree-book","description":"Changes of the offers that one market shows to the other in one slot; each entry replaces what was known of its offer.","type":"object","additionalProperties":false,"required":["type","seq","slot","asks","bids","gone"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.book"},"seq":{"description":"Counts the frames of this stream, from 1 after each subscription.","type":"integer","minimum":1,"maximum":9007199254740991},"slot":{"$ref":"#/$defs/slot"},"reset":{"description":"Present and true if all that was known of the slot is to be forgotten first.","const":true},"asks":{"description":"Offers to sell that are new or have changed.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/treeEntry"}},"bids":{"description":"Offers to buy that are new or have changed.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/treeEntry"}},"gone":{"description":"Offers that are not shown any more.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/id"}}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}},"treeEntry":{"description":"An offer in the book of another market.","type":"object","additionalProperties":false,"required":["offer","market","lot","lots","price","fees","reach","lines","arrival","validUntil"],"properties":{"offer":{"$ref":"#/$defs/id"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"fees":{"description":"Grid fees of one lot from the offer up to the reader's own grid, in 10^-8 EUR.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"reach":{"description":"For so many lots, one after the other, the fees of a lot stay as they are.","type":"integer","minimum":1,"maximum":1073741824},"lines":{"description":"How many lines lie between the offer and the reader's own grid.","type":"integer","minimum":0,"maximum":1000},"arrival":{"description":"The offer's place in the order of time at its origin.","type":"integer","minimum":0,"maximum":9007199254740991},"validUntil":{"$ref":"#/$defs/instant"}}}}};
const schema157 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema159 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema158 = {"description":"An offer in the book of another market.","type":"object","additionalProperties":false,"required":["offer","market","lot","lots","price","fees","reach","lines","arrival","validUntil"],"properties":{"offer":{"$ref":"#/$defs/id"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"fees":{"description":"Grid fees of one lot from the offer up to the reader's own grid, in 10^-8 EUR.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"reach":{"description":"For so many lots, one after the other, the fees of a lot stay as they are.","type":"integer","minimum":1,"maximum":1073741824},"lines":{"description":"How many lines lie between the offer and the reader's own grid.","type":"integer","minimum":0,"maximum":1000},"arrival":{"description":"The offer's place in the order of time at its origin.","type":"integer","minimum":0,"maximum":9007199254740991},"validUntil":{"$ref":"#/$defs/instant"}}};
const schema160 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema161 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};
const schema162 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.offer === undefined) && (missing0 = "offer")) || ((data.market === undefined) && (missing0 = "market"))) || ((data.lot === undefined) && (missing0 = "lot"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.fees === undefined) && (missing0 = "fees"))) || ((data.reach === undefined) && (missing0 = "reach"))) || ((data.lines === undefined) && (missing0 = "lines"))) || ((data.arrival === undefined) && (missing0 = "arrival"))) || ((data.validUntil === undefined) && (missing0 = "validUntil"))){
validate69.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema158.properties, key0))){
validate69.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.offer !== undefined){
let data0 = data.offer;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate69.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate69.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data1 = data.market;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 255){
validate69.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data1)){
validate69.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lot !== undefined){
let data2 = data.lot;
const _errs7 = errors;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate69.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1073741824 || isNaN(data2)){
validate69.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate69.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data3 = data.lots;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate69.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1073741824 || isNaN(data3)){
validate69.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate69.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data4 = data.price;
const _errs12 = errors;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate69.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1048576 || isNaN(data4)){
validate69.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data4 < -1048576 || isNaN(data4)){
validate69.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data5 = data.fees;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(data5.length > 31){
validate69.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data5)){
validate69.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reach !== undefined){
let data6 = data.reach;
const _errs17 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate69.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1073741824 || isNaN(data6)){
validate69.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate69.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
let data7 = data.lines;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate69.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000 || isNaN(data7)){
validate69.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate69.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.arrival !== undefined){
let data8 = data.arrival;
const _errs21 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate69.errors = [{instancePath:instancePath+"/arrival",schemaPath:"#/properties/arrival/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate69.errors = [{instancePath:instancePath+"/arrival",schemaPath:"#/properties/arrival/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate69.errors = [{instancePath:instancePath+"/arrival",schemaPath:"#/properties/arrival/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validUntil !== undefined){
let data9 = data.validUntil;
const _errs23 = errors;
const _errs24 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate69.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 253402300799 || isNaN(data9)){
validate69.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate69.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate69.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-tree-book" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.asks === undefined) && (missing0 = "asks"))) || ((data.bids === undefined) && (missing0 = "bids"))) || ((data.gone === undefined) && (missing0 = "gone"))){
validate68.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "seq")) || (key0 === "slot")) || (key0 === "reset")) || (key0 === "asks")) || (key0 === "bids")) || (key0 === "gone"))){
validate68.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("tree.book" !== data.type){
validate68.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.book"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data1 = data.seq;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate68.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate68.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate68.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data2 = data.slot;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.start === undefined) && (missing1 = "start")) || ((data2.len === undefined) && (missing1 = "len"))){
validate68.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!((key1 === "start") || (key1 === "len"))){
validate68.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.start !== undefined){
let data3 = data2.start;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate68.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 253402300799 || isNaN(data3)){
validate68.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate68.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.len !== undefined){
let data4 = data2.len;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate68.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 86400 || isNaN(data4)){
validate68.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data4 < 60 || isNaN(data4)){
validate68.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reset !== undefined){
const _errs13 = errors;
if(true !== data.reset){
validate68.errors = [{instancePath:instancePath+"/reset",schemaPath:"#/properties/reset/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asks !== undefined){
let data6 = data.asks;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
if(data6.length > 500){
validate68.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs16 = errors;
if(!(validate69(data6[i0], {instancePath:instancePath+"/asks/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bids !== undefined){
let data8 = data.bids;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data8)){
if(data8.length > 500){
validate68.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
const _errs19 = errors;
if(!(validate69(data8[i1], {instancePath:instancePath+"/bids/" + i1,parentData:data8,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gone !== undefined){
let data10 = data.gone;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data10)){
if(data10.length > 1000){
validate68.errors = [{instancePath:instancePath+"/gone",schemaPath:"#/properties/gone/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid5 = true;
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
validate68.errors = [{instancePath:instancePath+"/gone/" + i2,schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate68.errors = [{instancePath:instancePath+"/gone/" + i2,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs22 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/gone",schemaPath:"#/properties/gone/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate68.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTreeResolve = validate72;
const schema164 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-tree-resolve","description":"Asks for the final answer to a take, on its way towards the market that decides.","type":"object","additionalProperties":false,"required":["type","take","certificates"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.resolve"},"take":{"$ref":"#/$defs/token"},"certificates":{"$ref":"#/$defs/certificates"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema165 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema166 = {"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}};
const schema167 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 256){
validate73.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
if(data.length < 1){
validate73.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate73.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data0)){
validate73.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate73.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate73.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-tree-resolve" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.take === undefined) && (missing0 = "take"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate72.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "take")) || (key0 === "certificates"))){
validate72.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("tree.resolve" !== data.type){
validate72.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.resolve"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data1 = data.take;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 33200){
validate72.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data1)){
validate72.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
const _errs6 = errors;
if(!(validate73(data.certificates, {instancePath:instancePath+"/certificates",parentData:data,parentDataProperty:"certificates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTreeResult = validate75;
const schema168 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-tree-result","description":"Carries the final answer to a take back to the taker's market.","oneOf":[{"$ref":"#/$defs/treeTraded"},{"$ref":"#/$defs/treeRefused"}],"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}},"code":{"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64},"evidence":{"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}},"facts":{"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requirement":{"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200},"treeRefused":{"description":"The take was refused.","type":"object","additionalProperties":false,"required":["type","take","from","to","slot","outcome","decision","certificates","code","requirement","facts"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.result"},"take":{"$ref":"#/$defs/id"},"from":{"description":"The taker's market, to which the result travels.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"to":{"description":"The market that decides.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"slot":{"$ref":"#/$defs/slot"},"outcome":{"description":"What became of the take.","const":"refused"},"decision":{"$ref":"#/$defs/token"},"certificates":{"$ref":"#/$defs/certificates"},"code":{"$ref":"#/$defs/code"},"requirement":{"$ref":"#/$defs/requirement"},"facts":{"$ref":"#/$defs/facts"}}},"treeTraded":{"description":"The take was traded.","type":"object","additionalProperties":false,"required":["type","take","from","to","slot","outcome","evidence"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.result"},"take":{"$ref":"#/$defs/id"},"from":{"description":"The taker's market, to which the result travels.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"to":{"description":"The market that decides.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"slot":{"$ref":"#/$defs/slot"},"outcome":{"description":"What became of the take.","const":"traded"},"evidence":{"$ref":"#/$defs/evidence"}}}}};
const schema169 = {"description":"The take was traded.","type":"object","additionalProperties":false,"required":["type","take","from","to","slot","outcome","evidence"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.result"},"take":{"$ref":"#/$defs/id"},"from":{"description":"The taker's market, to which the result travels.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"to":{"description":"The market that decides.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"slot":{"$ref":"#/$defs/slot"},"outcome":{"description":"What became of the take.","const":"traded"},"evidence":{"$ref":"#/$defs/evidence"}}};
const schema170 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema171 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema172 = {"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}};
const schema173 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema174 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.tokens === undefined) && (missing0 = "tokens"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate77.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "tokens")) || (key0 === "certificates"))){
validate77.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-evidence" !== data.type){
validate77.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-evidence"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 512){
validate77.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data1.length < 1){
validate77.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate77.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data2)){
validate77.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data3 = data.certificates;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 512){
validate77.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data3.length < 1){
validate77.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 10923){
validate77.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data4)){
validate77.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate77.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.take === undefined) && (missing0 = "take"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.evidence === undefined) && (missing0 = "evidence"))){
validate76.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "take")) || (key0 === "from")) || (key0 === "to")) || (key0 === "slot")) || (key0 === "outcome")) || (key0 === "evidence"))){
validate76.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("tree.result" !== data.type){
validate76.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.result"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data1 = data.take;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate76.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate76.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data2 = data.from;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 255){
validate76.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate76.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data3 = data.to;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 255){
validate76.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data3)){
validate76.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data4 = data.slot;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.start === undefined) && (missing1 = "start")) || ((data4.len === undefined) && (missing1 = "len"))){
validate76.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data4){
if(!((key1 === "start") || (key1 === "len"))){
validate76.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data4.start !== undefined){
let data5 = data4.start;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate76.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 253402300799 || isNaN(data5)){
validate76.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate76.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.len !== undefined){
let data6 = data4.len;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate76.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 86400 || isNaN(data6)){
validate76.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data6 < 60 || isNaN(data6)){
validate76.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
const _errs18 = errors;
if("traded" !== data.outcome){
validate76.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/const",keyword:"const",params:{allowedValue: "traded"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
const _errs19 = errors;
if(!(validate77(data.evidence, {instancePath:instancePath+"/evidence",parentData:data,parentDataProperty:"evidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema175 = {"description":"The take was refused.","type":"object","additionalProperties":false,"required":["type","take","from","to","slot","outcome","decision","certificates","code","requirement","facts"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.result"},"take":{"$ref":"#/$defs/id"},"from":{"description":"The taker's market, to which the result travels.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"to":{"description":"The market that decides.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"slot":{"$ref":"#/$defs/slot"},"outcome":{"description":"What became of the take.","const":"refused"},"decision":{"$ref":"#/$defs/token"},"certificates":{"$ref":"#/$defs/certificates"},"code":{"$ref":"#/$defs/code"},"requirement":{"$ref":"#/$defs/requirement"},"facts":{"$ref":"#/$defs/facts"}}};
const schema181 = {"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64};
const schema182 = {"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8};
const schema183 = {"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"};
const schema179 = {"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 256){
validate81.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
if(data.length < 1){
validate81.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate81.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data0)){
validate81.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate81.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.take === undefined) && (missing0 = "take"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.decision === undefined) && (missing0 = "decision"))) || ((data.certificates === undefined) && (missing0 = "certificates"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.requirement === undefined) && (missing0 = "requirement"))) || ((data.facts === undefined) && (missing0 = "facts"))){
validate80.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema175.properties, key0))){
validate80.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("tree.result" !== data.type){
validate80.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.result"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data1 = data.take;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate80.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate80.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data2 = data.from;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 255){
validate80.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate80.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data3 = data.to;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 255){
validate80.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data3)){
validate80.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data4 = data.slot;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.start === undefined) && (missing1 = "start")) || ((data4.len === undefined) && (missing1 = "len"))){
validate80.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data4){
if(!((key1 === "start") || (key1 === "len"))){
validate80.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data4.start !== undefined){
let data5 = data4.start;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate80.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 253402300799 || isNaN(data5)){
validate80.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate80.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.len !== undefined){
let data6 = data4.len;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate80.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 86400 || isNaN(data6)){
validate80.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data6 < 60 || isNaN(data6)){
validate80.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
const _errs18 = errors;
if("refused" !== data.outcome){
validate80.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/const",keyword:"const",params:{allowedValue: "refused"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decision !== undefined){
let data8 = data.decision;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(data8.length > 33200){
validate80.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data8)){
validate80.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
const _errs22 = errors;
if(!(validate81(data.certificates, {instancePath:instancePath+"/certificates",parentData:data,parentDataProperty:"certificates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data10 = data.code;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data10 === "string"){
if(data10.length > 64){
validate80.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern12.test(data10)){
validate80.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+){0,7}$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+){0,7}$"+"\""}];
return false;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requirement !== undefined){
let data11 = data.requirement;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data11 === "string"){
if(data11.length > 8){
validate80.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/maxLength",keyword:"maxLength",params:{limit: 8},message:"must NOT have more than 8 characters"}];
return false;
}
else {
if(!pattern13.test(data11)){
validate80.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2,4}-[0-9]{3}$"},message:"must match pattern \""+"^[A-Z]{2,4}-[0-9]{3}$"+"\""}];
return false;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.facts !== undefined){
let data12 = data.facts;
const _errs29 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
validate80.errors = [{instancePath:instancePath+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate80.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-tree-result" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate76(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate80(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate75.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate75.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate75.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const isFrameTreeSubscribe = validate84;
const schema184 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-tree-subscribe","description":"Asks the other market for all that it offers, from the beginning: what was told before is forgotten.","type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.subscribe"}}};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-tree-subscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate84.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "type")){
validate84.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
if("tree.subscribe" !== data.type){
validate84.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.subscribe"},message:"must be equal to constant"}];
return false;
}
}
}
}
}
else {
validate84.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTreeTake = validate85;
const schema185 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-tree-take","description":"Carries a take towards the market that decides, with all that it needs to be judged.","type":"object","additionalProperties":false,"required":["type","take","message","quotes","certificates"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.take"},"take":{"$ref":"#/$defs/token"},"message":{"$ref":"#/$defs/token"},"offer":{"$ref":"#/$defs/token"},"quotes":{"description":"The fee quotes of the markets on the way so far, the taker's market first.","type":"array","minItems":1,"maxItems":32,"items":{"$ref":"#/$defs/token"}},"certificates":{"$ref":"#/$defs/certificates"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema186 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema190 = {"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}};
const schema191 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 256){
validate86.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
if(data.length < 1){
validate86.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate86.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data0)){
validate86.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate86.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate86.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-tree-take" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.take === undefined) && (missing0 = "take"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.quotes === undefined) && (missing0 = "quotes"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate85.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "take")) || (key0 === "message")) || (key0 === "offer")) || (key0 === "quotes")) || (key0 === "certificates"))){
validate85.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("tree.take" !== data.type){
validate85.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.take"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data1 = data.take;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 33200){
validate85.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data1)){
validate85.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate85.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
let data2 = data.message;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate85.errors = [{instancePath:instancePath+"/message",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data2)){
validate85.errors = [{instancePath:instancePath+"/message",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate85.errors = [{instancePath:instancePath+"/message",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data3 = data.offer;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(data3.length > 33200){
validate85.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data3)){
validate85.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate85.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotes !== undefined){
let data4 = data.quotes;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data4)){
if(data4.length > 32){
validate85.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
if(data4.length < 1){
validate85.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(data5.length > 33200){
validate85.errors = [{instancePath:instancePath+"/quotes/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data5)){
validate85.errors = [{instancePath:instancePath+"/quotes/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate85.errors = [{instancePath:instancePath+"/quotes/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs14 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
validate85.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
const _errs17 = errors;
if(!(validate86(data.certificates, {instancePath:instancePath+"/certificates",parentData:data,parentDataProperty:"certificates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate85.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameWelcome = validate88;
const schema192 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-welcome","description":"The market's answer to hello: its own proof, its rules and its limits.","type":"object","additionalProperties":false,"required":["type","re","version","features","proof","clock","limits","rules","sessionUntil"],"properties":{"type":{"description":"Names the kind of frame.","const":"welcome"},"re":{"$ref":"#/$defs/requestId"},"version":{"description":"The version that both will speak.","type":"string","pattern":"^bc4p\\.v[0-9]{1,3}$","maxLength":9},"features":{"$ref":"#/$defs/features"},"proof":{"$ref":"#/$defs/token"},"clock":{"description":"The market's clock when it sent this.","type":"object","additionalProperties":false,"required":["at","atMs"],"properties":{"at":{"$ref":"#/$defs/instant"},"atMs":{"$ref":"#/$defs/milliseconds"}}},"limits":{"description":"What the market takes from this session.","type":"object","additionalProperties":false,"required":["frameBytes","inFlight","ratePerSecond","burst"],"properties":{"frameBytes":{"description":"Largest frame in bytes.","type":"integer","minimum":1024,"maximum":9007199254740991},"inFlight":{"description":"Most requests without an answer.","type":"integer","minimum":1,"maximum":9007199254740991},"ratePerSecond":{"description":"Requests a second, sustained.","type":"integer","minimum":1,"maximum":9007199254740991},"burst":{"description":"Requests at once after a pause.","type":"integer","minimum":1,"maximum":9007199254740991}}},"rules":{"description":"The market's parameters.","type":"object","additionalProperties":false,"required":["slotLength","gateClosure","minimumAvailability","horizon","minimumLot","lotSizes","depth"],"properties":{"slotLength":{"description":"Length of a slot in seconds.","type":"integer","minimum":60,"maximum":86400},"gateClosure":{"description":"Seconds before a slot's start at which its trading ends.","type":"integer","minimum":0,"maximum":9007199254740991},"minimumAvailability":{"description":"Seconds that an offer must stay available after it was received.","type":"integer","minimum":0,"maximum":9007199254740991},"horizon":{"description":"Seconds ahead of now at which the last tradable slot may start.","type":"integer","minimum":1,"maximum":9007199254740991},"minimumLot":{"description":"The smallest energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"lotSizes":{"description":"The lot sizes in Wh that may be offered; empty: any from minimumLot on.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/lotSize"}},"depth":{"description":"Offers per side and slot that books show.","type":"integer","minimum":1,"maximum":1000}}},"sessionUntil":{"description":"When the client's chain, and with it the session, ends.","type":"integer","minimum":0,"maximum":253402300799}},"$defs":{"features":{"description":"Optional features by name.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/name"}},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"milliseconds":{"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema193 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema196 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema197 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema198 = {"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999};
const schema199 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema194 = {"description":"Optional features by name.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/name"}};
const schema195 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 32){
validate89.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate89.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate89.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate89.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate89.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-welcome" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.version === undefined) && (missing0 = "version"))) || ((data.features === undefined) && (missing0 = "features"))) || ((data.proof === undefined) && (missing0 = "proof"))) || ((data.clock === undefined) && (missing0 = "clock"))) || ((data.limits === undefined) && (missing0 = "limits"))) || ((data.rules === undefined) && (missing0 = "rules"))) || ((data.sessionUntil === undefined) && (missing0 = "sessionUntil"))){
validate88.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema192.properties, key0))){
validate88.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("welcome" !== data.type){
validate88.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "welcome"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate88.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate88.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data2 = data.version;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 9){
validate88.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 9},message:"must NOT have more than 9 characters"}];
return false;
}
else {
if(!pattern40.test(data2)){
validate88.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^bc4p\\.v[0-9]{1,3}$"},message:"must match pattern \""+"^bc4p\\.v[0-9]{1,3}$"+"\""}];
return false;
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined){
const _errs8 = errors;
if(!(validate89(data.features, {instancePath:instancePath+"/features",parentData:data,parentDataProperty:"features",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proof !== undefined){
let data4 = data.proof;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(data4.length > 33200){
validate88.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data4)){
validate88.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clock !== undefined){
let data5 = data.clock;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.at === undefined) && (missing1 = "at")) || ((data5.atMs === undefined) && (missing1 = "atMs"))){
validate88.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data5){
if(!((key1 === "at") || (key1 === "atMs"))){
validate88.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data5.at !== undefined){
let data6 = data5.at;
const _errs15 = errors;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate88.errors = [{instancePath:instancePath+"/clock/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 253402300799 || isNaN(data6)){
validate88.errors = [{instancePath:instancePath+"/clock/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate88.errors = [{instancePath:instancePath+"/clock/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.atMs !== undefined){
let data7 = data5.atMs;
const _errs18 = errors;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate88.errors = [{instancePath:instancePath+"/clock/atMs",schemaPath:"#/$defs/milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 999 || isNaN(data7)){
validate88.errors = [{instancePath:instancePath+"/clock/atMs",schemaPath:"#/$defs/milliseconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate88.errors = [{instancePath:instancePath+"/clock/atMs",schemaPath:"#/$defs/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
let data8 = data.limits;
const _errs21 = errors;
if(errors === _errs21){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((((data8.frameBytes === undefined) && (missing2 = "frameBytes")) || ((data8.inFlight === undefined) && (missing2 = "inFlight"))) || ((data8.ratePerSecond === undefined) && (missing2 = "ratePerSecond"))) || ((data8.burst === undefined) && (missing2 = "burst"))){
validate88.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs23 = errors;
for(const key2 in data8){
if(!((((key2 === "frameBytes") || (key2 === "inFlight")) || (key2 === "ratePerSecond")) || (key2 === "burst"))){
validate88.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs23 === errors){
if(data8.frameBytes !== undefined){
let data9 = data8.frameBytes;
const _errs24 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate88.errors = [{instancePath:instancePath+"/limits/frameBytes",schemaPath:"#/properties/limits/properties/frameBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
validate88.errors = [{instancePath:instancePath+"/limits/frameBytes",schemaPath:"#/properties/limits/properties/frameBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data9 < 1024 || isNaN(data9)){
validate88.errors = [{instancePath:instancePath+"/limits/frameBytes",schemaPath:"#/properties/limits/properties/frameBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"}];
return false;
}
}
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.inFlight !== undefined){
let data10 = data8.inFlight;
const _errs26 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate88.errors = [{instancePath:instancePath+"/limits/inFlight",schemaPath:"#/properties/limits/properties/inFlight/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate88.errors = [{instancePath:instancePath+"/limits/inFlight",schemaPath:"#/properties/limits/properties/inFlight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 1 || isNaN(data10)){
validate88.errors = [{instancePath:instancePath+"/limits/inFlight",schemaPath:"#/properties/limits/properties/inFlight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.ratePerSecond !== undefined){
let data11 = data8.ratePerSecond;
const _errs28 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate88.errors = [{instancePath:instancePath+"/limits/ratePerSecond",schemaPath:"#/properties/limits/properties/ratePerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
validate88.errors = [{instancePath:instancePath+"/limits/ratePerSecond",schemaPath:"#/properties/limits/properties/ratePerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate88.errors = [{instancePath:instancePath+"/limits/ratePerSecond",schemaPath:"#/properties/limits/properties/ratePerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.burst !== undefined){
let data12 = data8.burst;
const _errs30 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate88.errors = [{instancePath:instancePath+"/limits/burst",schemaPath:"#/properties/limits/properties/burst/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
validate88.errors = [{instancePath:instancePath+"/limits/burst",schemaPath:"#/properties/limits/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate88.errors = [{instancePath:instancePath+"/limits/burst",schemaPath:"#/properties/limits/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data13 = data.rules;
const _errs32 = errors;
if(errors === _errs32){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing3;
if((((((((data13.slotLength === undefined) && (missing3 = "slotLength")) || ((data13.gateClosure === undefined) && (missing3 = "gateClosure"))) || ((data13.minimumAvailability === undefined) && (missing3 = "minimumAvailability"))) || ((data13.horizon === undefined) && (missing3 = "horizon"))) || ((data13.minimumLot === undefined) && (missing3 = "minimumLot"))) || ((data13.lotSizes === undefined) && (missing3 = "lotSizes"))) || ((data13.depth === undefined) && (missing3 = "depth"))){
validate88.errors = [{instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs34 = errors;
for(const key3 in data13){
if(!(((((((key3 === "slotLength") || (key3 === "gateClosure")) || (key3 === "minimumAvailability")) || (key3 === "horizon")) || (key3 === "minimumLot")) || (key3 === "lotSizes")) || (key3 === "depth"))){
validate88.errors = [{instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs34 === errors){
if(data13.slotLength !== undefined){
let data14 = data13.slotLength;
const _errs35 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate88.errors = [{instancePath:instancePath+"/rules/slotLength",schemaPath:"#/properties/rules/properties/slotLength/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 86400 || isNaN(data14)){
validate88.errors = [{instancePath:instancePath+"/rules/slotLength",schemaPath:"#/properties/rules/properties/slotLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data14 < 60 || isNaN(data14)){
validate88.errors = [{instancePath:instancePath+"/rules/slotLength",schemaPath:"#/properties/rules/properties/slotLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid7 = _errs35 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.gateClosure !== undefined){
let data15 = data13.gateClosure;
const _errs37 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate88.errors = [{instancePath:instancePath+"/rules/gateClosure",schemaPath:"#/properties/rules/properties/gateClosure/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs37){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
validate88.errors = [{instancePath:instancePath+"/rules/gateClosure",schemaPath:"#/properties/rules/properties/gateClosure/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate88.errors = [{instancePath:instancePath+"/rules/gateClosure",schemaPath:"#/properties/rules/properties/gateClosure/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs37 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.minimumAvailability !== undefined){
let data16 = data13.minimumAvailability;
const _errs39 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate88.errors = [{instancePath:instancePath+"/rules/minimumAvailability",schemaPath:"#/properties/rules/properties/minimumAvailability/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs39){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
validate88.errors = [{instancePath:instancePath+"/rules/minimumAvailability",schemaPath:"#/properties/rules/properties/minimumAvailability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate88.errors = [{instancePath:instancePath+"/rules/minimumAvailability",schemaPath:"#/properties/rules/properties/minimumAvailability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs39 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.horizon !== undefined){
let data17 = data13.horizon;
const _errs41 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate88.errors = [{instancePath:instancePath+"/rules/horizon",schemaPath:"#/properties/rules/properties/horizon/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs41){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 9007199254740991 || isNaN(data17)){
validate88.errors = [{instancePath:instancePath+"/rules/horizon",schemaPath:"#/properties/rules/properties/horizon/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data17 < 1 || isNaN(data17)){
validate88.errors = [{instancePath:instancePath+"/rules/horizon",schemaPath:"#/properties/rules/properties/horizon/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid7 = _errs41 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.minimumLot !== undefined){
let data18 = data13.minimumLot;
const _errs43 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate88.errors = [{instancePath:instancePath+"/rules/minimumLot",schemaPath:"#/properties/rules/properties/minimumLot/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs43){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1073741824 || isNaN(data18)){
validate88.errors = [{instancePath:instancePath+"/rules/minimumLot",schemaPath:"#/properties/rules/properties/minimumLot/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data18 < 1 || isNaN(data18)){
validate88.errors = [{instancePath:instancePath+"/rules/minimumLot",schemaPath:"#/properties/rules/properties/minimumLot/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid7 = _errs43 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.lotSizes !== undefined){
let data19 = data13.lotSizes;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data19)){
if(data19.length > 32){
validate88.errors = [{instancePath:instancePath+"/rules/lotSizes",schemaPath:"#/properties/rules/properties/lotSizes/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid8 = true;
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
let data20 = data19[i0];
const _errs47 = errors;
const _errs48 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate88.errors = [{instancePath:instancePath+"/rules/lotSizes/" + i0,schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs48){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1073741824 || isNaN(data20)){
validate88.errors = [{instancePath:instancePath+"/rules/lotSizes/" + i0,schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data20 < 1 || isNaN(data20)){
validate88.errors = [{instancePath:instancePath+"/rules/lotSizes/" + i0,schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid8 = _errs47 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/rules/lotSizes",schemaPath:"#/properties/rules/properties/lotSizes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid7 = _errs45 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.depth !== undefined){
let data21 = data13.depth;
const _errs50 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate88.errors = [{instancePath:instancePath+"/rules/depth",schemaPath:"#/properties/rules/properties/depth/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs50){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1000 || isNaN(data21)){
validate88.errors = [{instancePath:instancePath+"/rules/depth",schemaPath:"#/properties/rules/properties/depth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data21 < 1 || isNaN(data21)){
validate88.errors = [{instancePath:instancePath+"/rules/depth",schemaPath:"#/properties/rules/properties/depth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid7 = _errs50 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessionUntil !== undefined){
let data22 = data.sessionUntil;
const _errs52 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate88.errors = [{instancePath:instancePath+"/sessionUntil",schemaPath:"#/properties/sessionUntil/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs52){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 253402300799 || isNaN(data22)){
validate88.errors = [{instancePath:instancePath+"/sessionUntil",schemaPath:"#/properties/sessionUntil/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data22 < 0 || isNaN(data22)){
validate88.errors = [{instancePath:instancePath+"/sessionUntil",schemaPath:"#/properties/sessionUntil/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate88.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isHelloProof = validate91;
const schema200 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:hello-proof","description":"Proves that the sender of a session's hello or welcome holds the key of its certificate, in this session alone.","type":"object","additionalProperties":false,"required":["type","signer","role","market","clientNonce","marketNonce","peer"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-hello-proof"},"signer":{"$ref":"#/$defs/kid"},"role":{"description":"Who proves.","type":"string","enum":["client","market"]},"market":{"$ref":"#/$defs/address"},"clientNonce":{"$ref":"#/$defs/nonce"},"marketNonce":{"$ref":"#/$defs/nonce"},"peer":{"description":"The certificate of the market that the client means, or of the client that the market answers.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"exporter":{"description":"The TLS exporter value of the connection, base64url of 32 bytes; present exactly when there is TLS.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"}}};
const schema201 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema202 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema203 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema205 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema206 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema207 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate92.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate92.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate92.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate92.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:hello-proof" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.role === undefined) && (missing0 = "role"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.clientNonce === undefined) && (missing0 = "clientNonce"))) || ((data.marketNonce === undefined) && (missing0 = "marketNonce"))) || ((data.peer === undefined) && (missing0 = "peer"))){
validate91.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema200.properties, key0))){
validate91.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-hello-proof" !== data.type){
validate91.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-hello-proof"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate91.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate91.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data2 = data.role;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate91.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "client") || (data2 === "market"))){
validate91.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema200.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data3 = data.market;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(data3.length > 255){
validate91.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data3)){
validate91.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate91.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clientNonce !== undefined){
let data4 = data.clientNonce;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
validate91.errors = [{instancePath:instancePath+"/clientNonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate91.errors = [{instancePath:instancePath+"/clientNonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.marketNonce !== undefined){
let data5 = data.marketNonce;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
validate91.errors = [{instancePath:instancePath+"/marketNonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate91.errors = [{instancePath:instancePath+"/marketNonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peer !== undefined){
let data6 = data.peer;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
validate91.errors = [{instancePath:instancePath+"/peer",schemaPath:"#/properties/peer/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate91.errors = [{instancePath:instancePath+"/peer",schemaPath:"#/properties/peer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exporter !== undefined){
let data7 = data.exporter;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate91.errors = [{instancePath:instancePath+"/exporter",schemaPath:"#/properties/exporter/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate91.errors = [{instancePath:instancePath+"/exporter",schemaPath:"#/properties/exporter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data8 = data.ext;
const _errs21 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate91.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs24 = errors;
if(!(validate92(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate91.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOffer = validate94;
const schema208 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:offer","description":"A binding offer to buy or sell lots of energy in one slot, until it ends.","type":"object","additionalProperties":false,"required":["type","signer","market","side","slot","lot","lots","price","validUntil","nonce"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-offer"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"side":{"$ref":"#/$defs/side"},"slot":{"$ref":"#/$defs/slot"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"$ref":"#/$defs/lotCount"},"price":{"$ref":"#/$defs/price"},"validUntil":{"$ref":"#/$defs/instant"},"nonce":{"$ref":"#/$defs/nonce"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lotCount":{"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"side":{"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema209 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema210 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema211 = {"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]};
const schema212 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema213 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema214 = {"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824};
const schema215 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};
const schema216 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema217 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema218 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema219 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema220 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate95.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate95.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate95.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate95.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate95.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate95.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:offer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.side === undefined) && (missing0 = "side"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.lot === undefined) && (missing0 = "lot"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.validUntil === undefined) && (missing0 = "validUntil"))) || ((data.nonce === undefined) && (missing0 = "nonce"))){
validate94.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema208.properties, key0))){
validate94.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-offer" !== data.type){
validate94.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-offer"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate94.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate94.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate94.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.side !== undefined){
let data3 = data.side;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate94.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data3 === "buy") || (data3 === "sell"))){
validate94.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/enum",keyword:"enum",params:{allowedValues: schema211.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data4 = data.slot;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.start === undefined) && (missing1 = "start")) || ((data4.len === undefined) && (missing1 = "len"))){
validate94.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs15 = errors;
for(const key1 in data4){
if(!((key1 === "start") || (key1 === "len"))){
validate94.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs15 === errors){
if(data4.start !== undefined){
let data5 = data4.start;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate94.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 253402300799 || isNaN(data5)){
validate94.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate94.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.len !== undefined){
let data6 = data4.len;
const _errs18 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate94.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 86400 || isNaN(data6)){
validate94.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data6 < 60 || isNaN(data6)){
validate94.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lot !== undefined){
let data7 = data.lot;
const _errs20 = errors;
const _errs21 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate94.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1073741824 || isNaN(data7)){
validate94.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data7 < 1 || isNaN(data7)){
validate94.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data8 = data.lots;
const _errs23 = errors;
const _errs24 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate94.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1073741824 || isNaN(data8)){
validate94.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data8 < 1 || isNaN(data8)){
validate94.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data9 = data.price;
const _errs26 = errors;
const _errs27 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate94.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1048576 || isNaN(data9)){
validate94.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data9 < -1048576 || isNaN(data9)){
validate94.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validUntil !== undefined){
let data10 = data.validUntil;
const _errs29 = errors;
const _errs30 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate94.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 253402300799 || isNaN(data10)){
validate94.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate94.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data11 = data.nonce;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
validate94.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data12 = data.ext;
const _errs35 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
validate94.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs38 = errors;
if(!(validate95(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate94.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkBookSnapshot = validate97;
const schema221 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-book-snapshot","description":"The best offers, with prices as this reader would pay or receive them.","type":"object","additionalProperties":false,"required":["type","re","of","at","slots"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"book.snapshot"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"at":{"$ref":"#/$defs/instant"},"slots":{"description":"One entry a slot, earliest first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookSlot"}}},"$defs":{"bookEntry":{"description":"An offer in the book, as one reader sees it.","type":"object","additionalProperties":false,"required":["offer","side","lot","lots","price","lines","validUntil","market"],"properties":{"offer":{"$ref":"#/$defs/id"},"side":{"$ref":"#/$defs/side"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"lines":{"description":"How many lines lie between the reader and the offer.","type":"integer","minimum":0,"maximum":1000},"fees":{"description":"Grid fees of one lot, in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"allIn":{"description":"What one lot costs this reader in all (ask) or brings it (bid), in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"validUntil":{"$ref":"#/$defs/instant"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255}}},"bookSlot":{"description":"The best offers of one slot.","type":"object","additionalProperties":false,"required":["slot","asks","bids"],"properties":{"slot":{"$ref":"#/$defs/slot"},"asks":{"description":"Offers to sell, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}},"bids":{"description":"Offers to buy, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}}}},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"side":{"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema222 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema223 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema224 = {"description":"The best offers of one slot.","type":"object","additionalProperties":false,"required":["slot","asks","bids"],"properties":{"slot":{"$ref":"#/$defs/slot"},"asks":{"description":"Offers to sell, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}},"bids":{"description":"Offers to buy, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}}}};
const schema225 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema226 = {"description":"An offer in the book, as one reader sees it.","type":"object","additionalProperties":false,"required":["offer","side","lot","lots","price","lines","validUntil","market"],"properties":{"offer":{"$ref":"#/$defs/id"},"side":{"$ref":"#/$defs/side"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"lines":{"description":"How many lines lie between the reader and the offer.","type":"integer","minimum":0,"maximum":1000},"fees":{"description":"Grid fees of one lot, in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"allIn":{"description":"What one lot costs this reader in all (ask) or brings it (bid), in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"validUntil":{"$ref":"#/$defs/instant"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255}}};
const schema227 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema228 = {"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]};
const schema229 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema230 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.offer === undefined) && (missing0 = "offer")) || ((data.side === undefined) && (missing0 = "side"))) || ((data.lot === undefined) && (missing0 = "lot"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.lines === undefined) && (missing0 = "lines"))) || ((data.validUntil === undefined) && (missing0 = "validUntil"))) || ((data.market === undefined) && (missing0 = "market"))){
validate99.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema226.properties, key0))){
validate99.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.offer !== undefined){
let data0 = data.offer;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate99.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate99.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.side !== undefined){
let data1 = data.side;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate99.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "buy") || (data1 === "sell"))){
validate99.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/enum",keyword:"enum",params:{allowedValues: schema228.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lot !== undefined){
let data2 = data.lot;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate99.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1073741824 || isNaN(data2)){
validate99.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate99.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data3 = data.lots;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate99.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1073741824 || isNaN(data3)){
validate99.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate99.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data4 = data.price;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate99.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1048576 || isNaN(data4)){
validate99.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data4 < -1048576 || isNaN(data4)){
validate99.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
let data5 = data.lines;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate99.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
validate99.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate99.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data6 = data.fees;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(data6.length > 31){
validate99.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data6)){
validate99.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allIn !== undefined){
let data7 = data.allIn;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(data7.length > 31){
validate99.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data7)){
validate99.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validUntil !== undefined){
let data8 = data.validUntil;
const _errs22 = errors;
const _errs23 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate99.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 253402300799 || isNaN(data8)){
validate99.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate99.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data9 = data.market;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(data9.length > 255){
validate99.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data9)){
validate99.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate99.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.slot === undefined) && (missing0 = "slot")) || ((data.asks === undefined) && (missing0 = "asks"))) || ((data.bids === undefined) && (missing0 = "bids"))){
validate98.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "slot") || (key0 === "asks")) || (key0 === "bids"))){
validate98.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.slot !== undefined){
let data0 = data.slot;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.start === undefined) && (missing1 = "start")) || ((data0.len === undefined) && (missing1 = "len"))){
validate98.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!((key1 === "start") || (key1 === "len"))){
validate98.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.start !== undefined){
let data1 = data0.start;
const _errs6 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate98.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 253402300799 || isNaN(data1)){
validate98.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate98.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.len !== undefined){
let data2 = data0.len;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate98.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 86400 || isNaN(data2)){
validate98.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data2 < 60 || isNaN(data2)){
validate98.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asks !== undefined){
let data3 = data.asks;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data3)){
if(data3.length > 1000){
validate98.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(!(validate99(data3[i0], {instancePath:instancePath+"/asks/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bids !== undefined){
let data5 = data.bids;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
if(data5.length > 1000){
validate98.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
const _errs15 = errors;
if(!(validate99(data5[i1], {instancePath:instancePath+"/bids/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate98.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-book-snapshot" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.slots === undefined) && (missing0 = "slots"))){
validate97.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "at")) || (key0 === "slots"))){
validate97.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate97.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate97.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate97.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate97.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("book.snapshot" !== data.of){
validate97.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "book.snapshot"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate97.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data4 = data.at;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate97.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799 || isNaN(data4)){
validate97.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate97.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slots !== undefined){
let data5 = data.slots;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data5)){
if(data5.length > 1000){
validate97.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(!(validate98(data5[i0], {instancePath:instancePath+"/slots/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate97.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate97.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkBookSubscribe = validate103;
const schema232 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-book-subscribe","description":"The stream begins with a snapshot of every slot.","type":"object","additionalProperties":false,"required":["type","re","of"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"book.subscribe"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema233 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-book-subscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate103.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))){
validate103.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup"))){
validate103.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate103.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate103.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate103.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate103.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("book.subscribe" !== data.of){
validate103.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "book.subscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate103.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate103.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate103.errors = vErrors;
return errors === 0;
}
validate103.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkBookUnsubscribe = validate104;
const schema234 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-book-unsubscribe","description":"The stream has ended.","type":"object","additionalProperties":false,"required":["type","re","of"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"book.unsubscribe"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema235 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-book-unsubscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))){
validate104.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup"))){
validate104.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate104.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate104.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate104.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate104.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("book.unsubscribe" !== data.of){
validate104.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "book.unsubscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate104.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate104.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkCertGet = validate105;
const schema236 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-cert-get","description":"The chain.","type":"object","additionalProperties":false,"required":["type","re","of","chain"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"cert.get"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema237 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema238 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema239 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate106.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate106.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate106.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data0)){
validate106.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate106.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate106.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate106.errors = vErrors;
return errors === 0;
}
validate106.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-cert-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.chain === undefined) && (missing0 = "chain"))){
validate105.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "chain"))){
validate105.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate105.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate105.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate105.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate105.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("cert.get" !== data.of){
validate105.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "cert.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate105.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs8 = errors;
if(!(validate106(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate105.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkCertRenew = validate108;
const schema240 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-cert-renew","description":"The new chain.","type":"object","additionalProperties":false,"required":["type","re","of","chain"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"cert.renew"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema241 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema242 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema243 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate109.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate109.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate109.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate109.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data0)){
validate109.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate109.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate109.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate109.errors = vErrors;
return errors === 0;
}
validate109.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-cert-renew" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.chain === undefined) && (missing0 = "chain"))){
validate108.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "chain"))){
validate108.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate108.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate108.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate108.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("cert.renew" !== data.of){
validate108.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "cert.renew"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate108.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs8 = errors;
if(!(validate109(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate108.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkEventsSubscribe = validate111;
const schema244 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-events-subscribe","description":"The stream of own events begins.","type":"object","additionalProperties":false,"required":["type","re","of","last"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"events.subscribe"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"last":{"description":"The number of the newest own event.","type":"integer","minimum":0,"maximum":9007199254740991}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema245 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-events-subscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate111.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.last === undefined) && (missing0 = "last"))){
validate111.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "last"))){
validate111.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate111.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate111.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate111.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("events.subscribe" !== data.of){
validate111.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "events.subscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate111.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last !== undefined){
let data4 = data.last;
const _errs8 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate111.errors = [{instancePath:instancePath+"/last",schemaPath:"#/properties/last/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate111.errors = [{instancePath:instancePath+"/last",schemaPath:"#/properties/last/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate111.errors = [{instancePath:instancePath+"/last",schemaPath:"#/properties/last/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate111.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate111.errors = vErrors;
return errors === 0;
}
validate111.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkFeeGet = validate112;
const schema246 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-fee-get","description":"The schedule that rules, signed.","type":"object","additionalProperties":false,"required":["type","re","of","schedule","chain"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"fee.get"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"schedule":{"$ref":"#/$defs/token"},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema247 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema248 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema249 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema250 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate113.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate113.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate113.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate113.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data0)){
validate113.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate113.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate113.errors = vErrors;
return errors === 0;
}
validate113.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-fee-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.schedule === undefined) && (missing0 = "schedule"))) || ((data.chain === undefined) && (missing0 = "chain"))){
validate112.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "schedule")) || (key0 === "chain"))){
validate112.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate112.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate112.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate112.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("fee.get" !== data.of){
validate112.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "fee.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate112.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.schedule !== undefined){
let data4 = data.schedule;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(data4.length > 33200){
validate112.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data4)){
validate112.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs11 = errors;
if(!(validate113(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate112.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkFeeQuote = validate115;
const schema251 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-fee-quote","description":"The fees as they stand; not held for anybody.","type":"object","additionalProperties":false,"required":["type","re","of","schedule","quotes","fees","buyerPays","sellerReceives"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"fee.quote"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"schedule":{"description":"The number of the schedule.","type":"integer","minimum":1,"maximum":9007199254740991},"quotes":{"description":"One quote a line of this market on the path, from seller to buyer.","type":"array","maxItems":64,"items":{"$ref":"#/$defs/lineQuote"}},"fees":{"$ref":"#/$defs/money"},"buyerPays":{"$ref":"#/$defs/money"},"sellerReceives":{"$ref":"#/$defs/money"},"beyond":{"$ref":"#/$defs/beyond"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"beyond":{"description":"The way of an offer of another market up to this one, as a neighbour shows it; it is in fees and amounts. Present exactly for such an offer.","type":"object","additionalProperties":false,"required":["market","lines","fees","reach"],"properties":{"market":{"$ref":"#/$defs/address"},"lines":{"description":"Lines of other markets on the path.","type":"integer","minimum":0,"maximum":9007199254740991},"fees":{"$ref":"#/$defs/money"},"reach":{"description":"For so many lots these fees hold; for more they may be higher.","type":"integer","minimum":1,"maximum":9007199254740991}}},"direction":{"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]},"energy":{"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991},"lineId":{"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64},"lineQuote":{"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}},"money":{"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema252 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema257 = {"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31};
const schema253 = {"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}};
const schema254 = {"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64};
const schema255 = {"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]};
const schema256 = {"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991};

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.line === undefined) && (missing0 = "line")) || ((data.direction === undefined) && (missing0 = "direction"))) || ((data.energy === undefined) && (missing0 = "energy"))) || ((data.fee === undefined) && (missing0 = "fee"))){
validate116.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "line") || (key0 === "direction")) || (key0 === "energy")) || (key0 === "fee"))){
validate116.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.line !== undefined){
let data0 = data.line;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 64){
validate116.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern20.test(data0)){
validate116.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate116.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.direction !== undefined){
let data1 = data.direction;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate116.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "up") || (data1 === "down"))){
validate116.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema255.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.energy !== undefined){
let data2 = data.energy;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate116.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate116.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate116.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fee !== undefined){
let data3 = data.fee;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 === "string"){
if(data3.length > 31){
validate116.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data3)){
validate116.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate116.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate116.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema261 = {"description":"The way of an offer of another market up to this one, as a neighbour shows it; it is in fees and amounts. Present exactly for such an offer.","type":"object","additionalProperties":false,"required":["market","lines","fees","reach"],"properties":{"market":{"$ref":"#/$defs/address"},"lines":{"description":"Lines of other markets on the path.","type":"integer","minimum":0,"maximum":9007199254740991},"fees":{"$ref":"#/$defs/money"},"reach":{"description":"For so many lots these fees hold; for more they may be higher.","type":"integer","minimum":1,"maximum":9007199254740991}}};
const schema262 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};

function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.market === undefined) && (missing0 = "market")) || ((data.lines === undefined) && (missing0 = "lines"))) || ((data.fees === undefined) && (missing0 = "fees"))) || ((data.reach === undefined) && (missing0 = "reach"))){
validate118.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "market") || (key0 === "lines")) || (key0 === "fees")) || (key0 === "reach"))){
validate118.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.market !== undefined){
let data0 = data.market;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 255){
validate118.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data0)){
validate118.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
let data1 = data.lines;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate118.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate118.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate118.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data2 = data.fees;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(data2.length > 31){
validate118.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data2)){
validate118.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate118.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reach !== undefined){
let data3 = data.reach;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate118.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate118.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate118.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate118.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-fee-quote" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate115.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.schedule === undefined) && (missing0 = "schedule"))) || ((data.quotes === undefined) && (missing0 = "quotes"))) || ((data.fees === undefined) && (missing0 = "fees"))) || ((data.buyerPays === undefined) && (missing0 = "buyerPays"))) || ((data.sellerReceives === undefined) && (missing0 = "sellerReceives"))){
validate115.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema251.properties, key0))){
validate115.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate115.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate115.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate115.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate115.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("fee.quote" !== data.of){
validate115.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "fee.quote"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate115.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.schedule !== undefined){
let data4 = data.schedule;
const _errs8 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate115.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate115.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate115.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotes !== undefined){
let data5 = data.quotes;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data5)){
if(data5.length > 64){
validate115.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(!(validate116(data5[i0], {instancePath:instancePath+"/quotes/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate115.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data7 = data.fees;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data7 === "string"){
if(data7.length > 31){
validate115.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data7)){
validate115.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate115.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.buyerPays !== undefined){
let data8 = data.buyerPays;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data8 === "string"){
if(data8.length > 31){
validate115.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data8)){
validate115.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate115.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sellerReceives !== undefined){
let data9 = data.sellerReceives;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data9 === "string"){
if(data9.length > 31){
validate115.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data9)){
validate115.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate115.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beyond !== undefined){
const _errs22 = errors;
if(!(validate118(data.beyond, {instancePath:instancePath+"/beyond",parentData:data,parentDataProperty:"beyond",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate115.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate115.errors = vErrors;
return errors === 0;
}
validate115.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkOfferAccept = validate120;
const schema264 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-offer-accept","description":"The lots are taken, and the trade is signed and on disk; or they are asked for in another market, and what is held for that is on disk.","type":"object","additionalProperties":false,"required":["type","re","of","acceptance"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"offer.accept"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"acceptance":{"$ref":"#/$defs/id"},"trade":{"$ref":"#/$defs/id"},"evidence":{"$ref":"#/$defs/evidence"},"held":{"description":"The market that decides about the offer; the outcome follows as an own event. Present exactly when trade and evidence are not.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"evidence":{"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema265 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema266 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema268 = {"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}};
const schema269 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema270 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate121.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.tokens === undefined) && (missing0 = "tokens"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate121.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "tokens")) || (key0 === "certificates"))){
validate121.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-evidence" !== data.type){
validate121.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-evidence"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 512){
validate121.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data1.length < 1){
validate121.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate121.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data2)){
validate121.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate121.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate121.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data3 = data.certificates;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 512){
validate121.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data3.length < 1){
validate121.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 10923){
validate121.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data4)){
validate121.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate121.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate121.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate121.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate121.errors = vErrors;
return errors === 0;
}
validate121.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-offer-accept" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate120.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.acceptance === undefined) && (missing0 = "acceptance"))){
validate120.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "acceptance")) || (key0 === "trade")) || (key0 === "evidence")) || (key0 === "held"))){
validate120.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate120.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate120.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate120.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate120.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("offer.accept" !== data.of){
validate120.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "offer.accept"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate120.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.acceptance !== undefined){
let data4 = data.acceptance;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate120.errors = [{instancePath:instancePath+"/acceptance",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/acceptance",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trade !== undefined){
let data5 = data.trade;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate120.errors = [{instancePath:instancePath+"/trade",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/trade",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
const _errs14 = errors;
if(!(validate121(data.evidence, {instancePath:instancePath+"/evidence",parentData:data,parentDataProperty:"evidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.held !== undefined){
let data7 = data.held;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data7 === "string"){
if(data7.length > 255){
validate120.errors = [{instancePath:instancePath+"/held",schemaPath:"#/properties/held/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data7)){
validate120.errors = [{instancePath:instancePath+"/held",schemaPath:"#/properties/held/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate120.errors = [{instancePath:instancePath+"/held",schemaPath:"#/properties/held/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate120.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate120.errors = vErrors;
return errors === 0;
}
validate120.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkOfferGet = validate123;
const schema271 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-offer-get","description":"The offer with what is left of it.","type":"object","additionalProperties":false,"required":["type","re","of","token","chain","open"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"offer.get"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"token":{"$ref":"#/$defs/token"},"chain":{"$ref":"#/$defs/chain"},"open":{"description":"Lots that are still open.","type":"integer","minimum":0,"maximum":9007199254740991}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema272 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema273 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema274 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema275 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate124.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate124.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate124.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate124.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data0)){
validate124.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate124.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate124.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate124.errors = vErrors;
return errors === 0;
}
validate124.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate123(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-offer-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate123.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.token === undefined) && (missing0 = "token"))) || ((data.chain === undefined) && (missing0 = "chain"))) || ((data.open === undefined) && (missing0 = "open"))){
validate123.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "token")) || (key0 === "chain")) || (key0 === "open"))){
validate123.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate123.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate123.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate123.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate123.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("offer.get" !== data.of){
validate123.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "offer.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate123.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.token !== undefined){
let data4 = data.token;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(data4.length > 33200){
validate123.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data4)){
validate123.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate123.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs11 = errors;
if(!(validate124(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.open !== undefined){
let data6 = data.open;
const _errs12 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate123.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate123.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate123.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate123.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate123.errors = vErrors;
return errors === 0;
}
validate123.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkOfferSubmit = validate126;
const schema276 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-offer-submit","description":"The offer is valid and on disk.","type":"object","additionalProperties":false,"required":["type","re","of","offer","number","receipt"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"offer.submit"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"offer":{"$ref":"#/$defs/id"},"number":{"description":"The offer's place in the market's order of arrival.","type":"integer","minimum":1,"maximum":9007199254740991},"receipt":{"$ref":"#/$defs/token"}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema277 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema278 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema279 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-offer-submit" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate126.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.offer === undefined) && (missing0 = "offer"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.receipt === undefined) && (missing0 = "receipt"))){
validate126.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "offer")) || (key0 === "number")) || (key0 === "receipt"))){
validate126.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate126.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate126.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate126.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate126.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("offer.submit" !== data.of){
validate126.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "offer.submit"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate126.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data4 = data.offer;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate126.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate126.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data5 = data.number;
const _errs11 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate126.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate126.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate126.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.receipt !== undefined){
let data6 = data.receipt;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(data6.length > 33200){
validate126.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data6)){
validate126.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate126.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate126.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate126.errors = vErrors;
return errors === 0;
}
validate126.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkTradeList = validate127;
const schema280 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-trade-list","description":"Own trades with all that proves them.","type":"object","additionalProperties":false,"required":["type","re","of","trades"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"trade.list"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"trades":{"description":"The ids of the trades, oldest first.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/id"}},"evidence":{"$ref":"#/$defs/evidence"},"next":{"description":"Pass this as after to go on; absent at the end.","type":"integer","minimum":1,"maximum":9007199254740991}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"evidence":{"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema281 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema282 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema283 = {"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}};
const schema284 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema285 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate128.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.tokens === undefined) && (missing0 = "tokens"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate128.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "tokens")) || (key0 === "certificates"))){
validate128.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-evidence" !== data.type){
validate128.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-evidence"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 512){
validate128.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data1.length < 1){
validate128.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate128.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern15.test(data2)){
validate128.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate128.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate128.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data3 = data.certificates;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 512){
validate128.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data3.length < 1){
validate128.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 10923){
validate128.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern16.test(data4)){
validate128.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate128.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate128.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate128.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate128.errors = vErrors;
return errors === 0;
}
validate128.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-trade-list" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate127.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.trades === undefined) && (missing0 = "trades"))){
validate127.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "trades")) || (key0 === "evidence")) || (key0 === "next"))){
validate127.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate127.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate127.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate127.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate127.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("trade.list" !== data.of){
validate127.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "trade.list"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate127.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trades !== undefined){
let data4 = data.trades;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
if(data4.length > 50){
validate127.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/properties/trades/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate127.errors = [{instancePath:instancePath+"/trades/" + i0,schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate127.errors = [{instancePath:instancePath+"/trades/" + i0,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate127.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/properties/trades/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
const _errs13 = errors;
if(!(validate128(data.evidence, {instancePath:instancePath+"/evidence",parentData:data,parentDataProperty:"evidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
let data7 = data.next;
const _errs14 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate127.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate127.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < 1 || isNaN(data7)){
validate127.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate127.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate127.errors = vErrors;
return errors === 0;
}
validate127.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkTradeStatus = validate130;
const schema286 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-trade-status","description":"What became of it.","type":"object","additionalProperties":false,"required":["type","re","of","subject","state","open","trades"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"trade.status"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"subject":{"$ref":"#/$defs/id"},"state":{"description":"open: lots are left; held: another market decides; ended: none are left, or its time is over; refused: never took effect; unknown: never seen.","type":"string","enum":["open","held","ended","refused","unknown"]},"open":{"description":"Lots that are still open.","type":"integer","minimum":0,"maximum":9007199254740991},"code":{"$ref":"#/$defs/code"},"trades":{"description":"The ids of its trades.","type":"array","maxItems":512,"items":{"$ref":"#/$defs/id"}}},"$defs":{"code":{"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema287 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema288 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema289 = {"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64};

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-trade-status" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.subject === undefined) && (missing0 = "subject"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.open === undefined) && (missing0 = "open"))) || ((data.trades === undefined) && (missing0 = "trades"))){
validate130.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema286.properties, key0))){
validate130.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate130.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate130.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern28.test(data1)){
validate130.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("trade.status" !== data.of){
validate130.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "trade.status"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate130.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data4 = data.subject;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate130.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate130.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data5 = data.state;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate130.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data5 === "open") || (data5 === "held")) || (data5 === "ended")) || (data5 === "refused")) || (data5 === "unknown"))){
validate130.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema286.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.open !== undefined){
let data6 = data.open;
const _errs13 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate130.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate130.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate130.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data7 = data.code;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(data7.length > 64){
validate130.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern12.test(data7)){
validate130.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+){0,7}$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+){0,7}$"+"\""}];
return false;
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trades !== undefined){
let data8 = data.trades;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data8)){
if(data8.length > 512){
validate130.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/properties/trades/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
var valid4 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
validate130.errors = [{instancePath:instancePath+"/trades/" + i0,schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate130.errors = [{instancePath:instancePath+"/trades/" + i0,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs20 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/properties/trades/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate130.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isTake = validate131;
const schema291 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:take","description":"The taker's market asks the market of an offer for lots of it, in the name of a participant of its own.","type":"object","additionalProperties":false,"required":["type","signer","market","to","kind","offer","side","message","slot","lot","lots","nonce"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-take"},"signer":{"$ref":"#/$defs/kid"},"market":{"description":"The taker's market, which signs this and holds what it takes.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"to":{"description":"The market where the offer originates, which decides.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"kind":{"description":"Which of the two ways to trade.","type":"string","enum":["direct","pay-as-offer"]},"offer":{"description":"The offer that is taken.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"side":{"description":"The side of the offer that is taken.","type":"string","enum":["buy","sell"]},"message":{"description":"The acceptance or the bid of the taker's participant.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"slot":{"$ref":"#/$defs/slot"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"$ref":"#/$defs/lotCount"},"nonce":{"$ref":"#/$defs/nonce"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lotCount":{"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema292 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema293 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema294 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema295 = {"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824};
const schema296 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema297 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema298 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema299 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate132.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate132.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate132.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate132.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate132.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate132.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:take" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate131.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.offer === undefined) && (missing0 = "offer"))) || ((data.side === undefined) && (missing0 = "side"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.lot === undefined) && (missing0 = "lot"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.nonce === undefined) && (missing0 = "nonce"))){
validate131.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema291.properties, key0))){
validate131.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-take" !== data.type){
validate131.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-take"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate131.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate131.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 255){
validate131.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate131.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate131.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data3 = data.to;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 255){
validate131.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data3)){
validate131.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate131.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data4 = data.kind;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate131.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data4 === "direct") || (data4 === "pay-as-offer"))){
validate131.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema291.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data5 = data.offer;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate131.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/properties/offer/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate131.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/properties/offer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.side !== undefined){
let data6 = data.side;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate131.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "buy") || (data6 === "sell"))){
validate131.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/enum",keyword:"enum",params:{allowedValues: schema291.properties.side.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
let data7 = data.message;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate131.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate131.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data8 = data.slot;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((data8.start === undefined) && (missing1 = "start")) || ((data8.len === undefined) && (missing1 = "len"))){
validate131.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs21 = errors;
for(const key1 in data8){
if(!((key1 === "start") || (key1 === "len"))){
validate131.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs21 === errors){
if(data8.start !== undefined){
let data9 = data8.start;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate131.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 253402300799 || isNaN(data9)){
validate131.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate131.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.len !== undefined){
let data10 = data8.len;
const _errs24 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate131.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 86400 || isNaN(data10)){
validate131.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data10 < 60 || isNaN(data10)){
validate131.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate131.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lot !== undefined){
let data11 = data.lot;
const _errs26 = errors;
const _errs27 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate131.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1073741824 || isNaN(data11)){
validate131.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate131.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data12 = data.lots;
const _errs29 = errors;
const _errs30 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate131.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1073741824 || isNaN(data12)){
validate131.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate131.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data13 = data.nonce;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data13 === "string"){
if(!pattern7.test(data13)){
validate131.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate131.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data14 = data.ext;
const _errs35 = errors;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
validate131.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs38 = errors;
if(!(validate132(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate131.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate131.errors = vErrors;
return errors === 0;
}
validate131.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isTrade = validate134;
const schema300 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:trade","description":"The originating market's contract over what was traded between exactly two offers, or an offer and an acceptance.","type":"object","additionalProperties":false,"required":["type","signer","market","number","kind","slot","sell","buy","resting","seller","buyer","energy","price","quotes","fees","buyerPays","sellerReceives","at","atMs"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-trade"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"number":{"description":"The trade's number in its market, from 1.","type":"integer","minimum":1,"maximum":9007199254740991},"kind":{"description":"Which of the two ways to trade.","type":"string","enum":["direct","pay-as-offer"]},"take":{"description":"The take that this trade answers; present exactly when a participant of another market trades.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"slot":{"$ref":"#/$defs/slot"},"sell":{"description":"The id of the seller's signed message: an offer, or the acceptance of a bid.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"buy":{"description":"The id of the buyer's signed message: an offer, or the acceptance of an ask.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"resting":{"description":"The side whose offer was there first; its price rules.","type":"string","enum":["buy","sell"]},"seller":{"$ref":"#/$defs/kid"},"buyer":{"$ref":"#/$defs/kid"},"energy":{"description":"Energy in Wh.","type":"integer","minimum":1,"maximum":9007199254740991},"price":{"$ref":"#/$defs/price"},"quotes":{"description":"The firm fee of every line on the path, from seller to buyer.","type":"array","maxItems":128,"items":{"$ref":"#/$defs/tradeQuote"}},"fees":{"$ref":"#/$defs/money"},"buyerPays":{"$ref":"#/$defs/money"},"sellerReceives":{"$ref":"#/$defs/money"},"at":{"$ref":"#/$defs/instant"},"atMs":{"$ref":"#/$defs/milliseconds"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"direction":{"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]},"energy":{"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lineId":{"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64},"milliseconds":{"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999},"money":{"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}},"tradeQuote":{"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"market":{"description":"The market whose grid has the line; present exactly when it is not the trade's own market.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}}}};
const schema301 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema302 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema303 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema306 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};
const schema311 = {"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31};
const schema315 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema316 = {"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999};
const schema317 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema307 = {"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"market":{"description":"The market whose grid has the line; present exactly when it is not the trade's own market.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}};
const schema308 = {"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64};
const schema309 = {"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]};
const schema310 = {"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991};

function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.line === undefined) && (missing0 = "line")) || ((data.direction === undefined) && (missing0 = "direction"))) || ((data.energy === undefined) && (missing0 = "energy"))) || ((data.fee === undefined) && (missing0 = "fee"))){
validate135.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "market") || (key0 === "line")) || (key0 === "direction")) || (key0 === "energy")) || (key0 === "fee"))){
validate135.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.market !== undefined){
let data0 = data.market;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 255){
validate135.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data0)){
validate135.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate135.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.line !== undefined){
let data1 = data.line;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 64){
validate135.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern20.test(data1)){
validate135.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate135.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.direction !== undefined){
let data2 = data.direction;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate135.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "up") || (data2 === "down"))){
validate135.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema309.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.energy !== undefined){
let data3 = data.energy;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate135.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate135.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate135.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fee !== undefined){
let data4 = data.fee;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data4 === "string"){
if(data4.length > 31){
validate135.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data4)){
validate135.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate135.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate135.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema318 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema319 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate137.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate137.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate137.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate137.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate137.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate137.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate137.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate137.errors = vErrors;
return errors === 0;
}
validate137.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:trade" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate134.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.sell === undefined) && (missing0 = "sell"))) || ((data.buy === undefined) && (missing0 = "buy"))) || ((data.resting === undefined) && (missing0 = "resting"))) || ((data.seller === undefined) && (missing0 = "seller"))) || ((data.buyer === undefined) && (missing0 = "buyer"))) || ((data.energy === undefined) && (missing0 = "energy"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.quotes === undefined) && (missing0 = "quotes"))) || ((data.fees === undefined) && (missing0 = "fees"))) || ((data.buyerPays === undefined) && (missing0 = "buyerPays"))) || ((data.sellerReceives === undefined) && (missing0 = "sellerReceives"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.atMs === undefined) && (missing0 = "atMs"))){
validate134.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema300.properties, key0))){
validate134.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-trade" !== data.type){
validate134.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-trade"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate134.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate134.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate134.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate134.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate134.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data3 = data.number;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate134.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate134.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate134.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data4 = data.kind;
const _errs11 = errors;
if(typeof data4 !== "string"){
validate134.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data4 === "direct") || (data4 === "pay-as-offer"))){
validate134.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema300.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data5 = data.take;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate134.errors = [{instancePath:instancePath+"/take",schemaPath:"#/properties/take/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate134.errors = [{instancePath:instancePath+"/take",schemaPath:"#/properties/take/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data6 = data.slot;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if(((data6.start === undefined) && (missing1 = "start")) || ((data6.len === undefined) && (missing1 = "len"))){
validate134.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs18 = errors;
for(const key1 in data6){
if(!((key1 === "start") || (key1 === "len"))){
validate134.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs18 === errors){
if(data6.start !== undefined){
let data7 = data6.start;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate134.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 253402300799 || isNaN(data7)){
validate134.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate134.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.len !== undefined){
let data8 = data6.len;
const _errs21 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate134.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 86400 || isNaN(data8)){
validate134.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data8 < 60 || isNaN(data8)){
validate134.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate134.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sell !== undefined){
let data9 = data.sell;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
validate134.errors = [{instancePath:instancePath+"/sell",schemaPath:"#/properties/sell/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate134.errors = [{instancePath:instancePath+"/sell",schemaPath:"#/properties/sell/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.buy !== undefined){
let data10 = data.buy;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
validate134.errors = [{instancePath:instancePath+"/buy",schemaPath:"#/properties/buy/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate134.errors = [{instancePath:instancePath+"/buy",schemaPath:"#/properties/buy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resting !== undefined){
let data11 = data.resting;
const _errs27 = errors;
if(typeof data11 !== "string"){
validate134.errors = [{instancePath:instancePath+"/resting",schemaPath:"#/properties/resting/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data11 === "buy") || (data11 === "sell"))){
validate134.errors = [{instancePath:instancePath+"/resting",schemaPath:"#/properties/resting/enum",keyword:"enum",params:{allowedValues: schema300.properties.resting.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seller !== undefined){
let data12 = data.seller;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
validate134.errors = [{instancePath:instancePath+"/seller",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate134.errors = [{instancePath:instancePath+"/seller",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.buyer !== undefined){
let data13 = data.buyer;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
validate134.errors = [{instancePath:instancePath+"/buyer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate134.errors = [{instancePath:instancePath+"/buyer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.energy !== undefined){
let data14 = data.energy;
const _errs35 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate134.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/properties/energy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
validate134.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/properties/energy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data14 < 1 || isNaN(data14)){
validate134.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/properties/energy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data15 = data.price;
const _errs37 = errors;
const _errs38 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate134.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs38){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1048576 || isNaN(data15)){
validate134.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data15 < -1048576 || isNaN(data15)){
validate134.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotes !== undefined){
let data16 = data.quotes;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data16)){
if(data16.length > 128){
validate134.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"}];
return false;
}
else {
var valid8 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
const _errs42 = errors;
if(!(validate135(data16[i0], {instancePath:instancePath+"/quotes/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
var valid8 = _errs42 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate134.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data18 = data.fees;
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data18 === "string"){
if(data18.length > 31){
validate134.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data18)){
validate134.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate134.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.buyerPays !== undefined){
let data19 = data.buyerPays;
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data19 === "string"){
if(data19.length > 31){
validate134.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data19)){
validate134.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate134.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sellerReceives !== undefined){
let data20 = data.sellerReceives;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data20 === "string"){
if(data20.length > 31){
validate134.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern21.test(data20)){
validate134.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate134.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data21 = data.at;
const _errs52 = errors;
const _errs53 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate134.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs53){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 253402300799 || isNaN(data21)){
validate134.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate134.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.atMs !== undefined){
let data22 = data.atMs;
const _errs55 = errors;
const _errs56 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate134.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs56){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 999 || isNaN(data22)){
validate134.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data22 < 0 || isNaN(data22)){
validate134.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data23 = data.ext;
const _errs58 = errors;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
validate134.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs61 = errors;
if(!(validate137(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate134.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate134.errors = vErrors;
return errors === 0;
}
validate134.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

